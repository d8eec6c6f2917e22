package mercury.tools.classroom;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import mercury.harness.terminal.ForeignText;
import mercury.tools.solution.GradedExercise;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Grades every submission in a folder. */
@Command(
    name = "grade",
    mixinStandardHelpOptions = true,
    description = {
      "Grades every submission in a folder and writes a page of the class.",
      "A run that was ended goes on where it was; what has not changed is not graded again."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:every submission has a row",
      "1:some could not be graded for want of the grader: run it again",
      "2:bad arguments",
      "3:no sandbox here, and no --trust"
    })
final class ClassGradeCommand implements Callable<Integer> {

  @Mixin private final HandedInOptions handedIn = new HandedInOptions();

  @Option(
      names = "--exercise",
      required = true,
      paramLabel = "NAME",
      description = "the exercise that they solve")
  private GradedExercise exercise;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "class",
      description = "where the page goes; without, ${DEFAULT-VALUE}")
  private Path out;

  @Option(
      names = "--parallel",
      paramLabel = "N",
      description = "submissions at a time; without, as many as the machine carries")
  private Optional<Integer> parallel = Optional.empty();

  @Mixin private final SandboxOption keeping = new SandboxOption();

  @Mixin private final SimilarityOption similarity = new SimilarityOption();

  @Override
  public Integer call() throws Exception {
    List<Submission> found = handedIn.find(exercise.name());
    BuiltExercise.require(exercise);
    Optional<Sandbox> sandbox = keeping.sandbox();
    if (sandbox.isEmpty()) {
      System.err.println("grade: " + keeping.advice());
      return SandboxOption.NO_SANDBOX;
    }
    sandbox.get().prepare(exercise);
    Path folder = out.toAbsolutePath();
    List<Path> others = List.of(handedIn.folder().toAbsolutePath().normalize(), folder.normalize());
    GradingPlan plan = new GradingPlan(exercise, handedIn.optional(), sandbox.get(), others);
    int atOnce = parallel.orElseGet(exercise::gradings);
    List<ClassRow> rows =
        new ClassGrading(new SubmissionGrading(plan, new RowStore(folder))).grade(found, atOnce);
    SecondGrading second = SecondGrading.of(plan, found, rows, folder, atOnce);
    ClassFile graded =
        ClassFile.of(exercise.name(), rows, folder)
            .with(second)
            .with(similarity.pairs(exercise, sources(found), folder));
    tell(rows, ClassReports.write(graded, folder));
    tell(second);
    return rows.stream().anyMatch(ClassRow::isFailed) ? 1 : 0;
  }

  private Map<String, Map<String, String>> sources(List<Submission> found) throws IOException {
    return new SubmissionSources(exercise, handedIn.optional()).written(found);
  }

  private static void tell(List<ClassRow> rows, Path page) {
    for (ClassRow row : rows) {
      if (!row.isGraded() || row.isFailed()) {
        System.out.printf("– %s: %s%n", ForeignText.line(row.learner()), row.failure());
      }
    }
    long graded = rows.stream().filter(ClassRow::isGraded).count();
    System.out.printf("%s of %s graded: %s%n", graded, rows.size(), page);
  }

  private static void tell(SecondGrading second) {
    for (ClassMove move : second.disagreements()) {
      System.out.printf(
          "≠ %s: %s points, and %s when graded again%n",
          ForeignText.line(move.learner()), move.before(), move.now());
    }
    if (second.count() > 0) {
      System.out.printf(
          "%s graded again, %s otherwise%n", second.count(), second.disagreements().size());
    }
  }
}
