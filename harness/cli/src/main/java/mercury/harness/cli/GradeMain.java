package mercury.harness.cli;

import java.io.IOException;
import java.util.Optional;
import mercury.harness.manifest.ManifestException;
import mercury.harness.model.Grade;
import mercury.harness.model.GraderMessages;
import mercury.harness.report.GradeBoard;
import mercury.harness.report.GradingProgressBar;
import mercury.harness.report.ReportWriter;
import mercury.harness.report.TerminalStyle;
import mercury.harness.runner.Grader;
import mercury.harness.runner.GradingSettings;

/**
 * Grades an exercise: what {@code mvn test -pl task} runs. Prints the board, writes the reports and
 * exits with 0 when all is passed, 1 when something failed, 3 when the environment was away or a
 * manifest is wrong. The settings are those of {@link GradingProperties}.
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
      GradingProperties assignment = GradingProperties.ofProperties();
      return assignment.areElsewhere() ? 0 : grade(assignment);
    } catch (IOException | ManifestException e) {
      System.err.println(e.getMessage());
      return ENVIRONMENT;
    }
  }

  private static int grade(GradingProperties assignment) throws IOException, InterruptedException {
    ReportWriter.remove(assignment.reports());
    Optional<String> outside = assignment.firstClassOutside();
    if (outside.isPresent()) {
      System.err.println(outside.get());
      return FAILED;
    }
    GradingServiceProvider services = GradingServiceProvider.onClassPath();
    try (Grader grader = Grader.prepared(assignment.libraries(), services);
        RunningServices running = services.start(assignment.services(), assignment.root())) {
      GraderMessages sentences = GraderMessages.in(assignment.locale());
      Optional<String> away = services.firstUnreachable(running.addresses(), sentences);
      if (away.isPresent()) {
        System.err.println(away.get());
        return ENVIRONMENT;
      }
      Grade grade = grade(grader, assignment.settings(running.addresses()));
      tell(grade, assignment, sentences);
      return grade.environmentFailed() ? ENVIRONMENT : grade.complete() ? 0 : FAILED;
    }
  }

  private static Grade grade(Grader grader, GradingSettings settings)
      throws IOException, InterruptedException {
    try (GradingProgressBar bar =
        GradingProgressBar.of(settings.suite(), TerminalStyle.ofTerminal())) {
      return grader.grade(settings, bar);
    }
  }

  private static void tell(Grade grade, GradingProperties assignment, GraderMessages sentences)
      throws IOException, InterruptedException {
    var report =
        ReportWriter.write(
            grade, assignment.reports(), sentences, assignment.locale().getLanguage());
    ReportWriter.tell(grade, sentences, System.getenv())
        .ifPresent(trouble -> System.err.println(sentences.get("untold", trouble)));
    GradeBoard.of(grade, TerminalStyle.ofTerminal(), sentences, assignment.sources(), report)
        .forEach(System.out::println);
    assignment.keep(grade);
    assignment.nextSteps(grade).forEach(System.out::println);
  }
}
