package mercury.harness.grade;

import java.io.IOException;
import java.util.Optional;
import mercury.environment.StartFailed;
import mercury.harness.board.Bar;
import mercury.harness.board.Board;
import mercury.harness.board.Look;
import mercury.harness.report.Reports;

/**
 * Grades an exercise: what {@code mvn test -pl task} runs. Prints the board, writes the reports and
 * exits with 0 when all is passed, 1 when something failed, 3 when the environment was away. The
 * settings are the system properties of an {@link Assignment}.
 */
public final class GradeMain {

  private static final int FAILED = 1;
  private static final int ENVIRONMENT = 3;

  private GradeMain() {}

  /** Takes no arguments. */
  public static void main(String[] args) throws Exception {
    int exitCode = orFailure();
    // in Maven's own JVM: it has nothing to add to a bad grade, and goes on after a good one
    if (exitCode != 0) {
      System.exit(exitCode);
    }
  }

  private static int orFailure() throws InterruptedException {
    try {
      return grade(Assignment.ofProperties());
    } catch (IOException | StartFailed e) {
      System.err.println(e.getMessage());
      return ENVIRONMENT;
    }
  }

  private static int grade(Assignment assignment)
      throws IOException, StartFailed, InterruptedException {
    try (Grounds grounds = Grounds.of(assignment.services(), System.getenv());
        Grader grader = Grader.warm(assignment.libraries())) {
      Sentences sentences = Sentences.in(assignment.locale());
      Optional<String> away = Grader.away(grounds.addresses(), sentences);
      if (away.isPresent()) {
        System.err.println(away.get());
        return ENVIRONMENT;
      }
      Grade grade = grade(grader, assignment.settings(grounds.addresses()));
      tell(grade, assignment, sentences);
      return grade.environmentFailed() ? ENVIRONMENT : grade.complete() ? 0 : FAILED;
    }
  }

  private static Grade grade(Grader grader, Settings settings)
      throws IOException, InterruptedException {
    try (Bar bar = Bar.of(settings.suite(), Look.ofTerminal())) {
      return grader.grade(settings, bar);
    }
  }

  private static void tell(Grade grade, Assignment assignment, Sentences sentences)
      throws IOException, InterruptedException {
    var report =
        Reports.write(grade, assignment.reports(), sentences, assignment.locale().getLanguage());
    Reports.tell(grade, sentences, System.getenv())
        .ifPresent(trouble -> System.err.println(sentences.get("untold", trouble)));
    Board.of(grade, Look.ofTerminal(), sentences, assignment.sources(), report)
        .forEach(System.out::println);
  }
}
