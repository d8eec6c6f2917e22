package mercury.tools.classroom;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import mercury.harness.terminal.ForeignText;
import mercury.tools.solution.GradedExercise;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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

  /** The exit code where nothing would keep a stranger's program from the machine. */
  static final int NO_SANDBOX = 3;

  @Parameters(
      paramLabel = "SUBMISSIONS",
      description = "the folder with a folder, zip, tar or repository for each learner")
  private Path submissions;

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
      names = "--names",
      paramLabel = "FILE",
      description = "CSV: the name of a submission, then the learner's")
  private Optional<Path> names = Optional.empty();

  @Option(names = "--optional", description = "grade the optional checks too")
  private boolean optional;

  @Option(
      names = "--parallel",
      paramLabel = "N",
      description = "submissions at a time; without, as many as the machine carries")
  private Optional<Integer> parallel = Optional.empty();

  @Option(
      names = "--trust",
      description = "grade without a sandbox: these are not the programs of strangers")
  private boolean trust;

  @Override
  public Integer call() throws Exception {
    List<Submission> found = SubmissionFinder.find(submissions, learnerNames());
    BuiltExercise.require(exercise);
    Optional<Sandbox> sandbox = trust ? Optional.of(Sandbox.none()) : SandboxChoice.here();
    if (sandbox.isEmpty()) {
      System.err.println("grade: " + SandboxChoice.NONE);
      return NO_SANDBOX;
    }
    Path folder = out.toAbsolutePath();
    List<Path> others = List.of(submissions.toAbsolutePath().normalize(), folder.normalize());
    GradingPlan plan = new GradingPlan(exercise, optional, sandbox.get(), others);
    List<ClassRow> rows =
        new ClassGrading(new SubmissionGrading(plan, new RowStore(folder)))
            .grade(found, parallel.orElseGet(exercise::gradings));
    tell(rows, ClassReports.write(exercise.name(), rows, folder));
    return rows.stream().anyMatch(ClassRow::isFailed) ? 1 : 0;
  }

  private LearnerNames learnerNames() throws IOException {
    return names.isPresent()
        ? LearnerNames.read(exercise.name(), names.get())
        : LearnerNames.ofPlaces(exercise.name());
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
}
