package mercury.tools.classroom;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import mercury.tools.solution.GradedExercise;
import org.apache.commons.io.file.PathUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Grades one submission on a course platform. */
@Command(
    name = "one",
    mixinStandardHelpOptions = true,
    description = {
      "Grades one submission without a sandbox, in a container of a course platform,",
      "and writes its result as that platform reads it. What `export` writes calls it."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:there is a result, also for a submission that cannot be graded",
      "1:the grader failed: there is none",
      "2:bad arguments"
    })
final class ClassOneCommand implements Callable<Integer> {

  @Parameters(paramLabel = "SUBMISSION", description = "a folder, archive or repository")
  private Path submission;

  @Option(
      names = "--exercise",
      required = true,
      paramLabel = "NAME",
      description = "the exercise that it solves")
  private GradedExercise exercise;

  @Option(
      names = "--form",
      required = true,
      paramLabel = "PLATFORM",
      description = "whose form the result has: ${COMPLETION-CANDIDATES}")
  private Platform form;

  @Option(
      names = "--result",
      required = true,
      paramLabel = "FILE",
      description = "where the result goes")
  private Path result;

  @Option(names = "--optional", description = "grade the optional checks too")
  private boolean optional;

  @Override
  public Integer call() throws Exception {
    BuiltExercise.require(exercise);
    Path place = submission.toAbsolutePath().normalize();
    Path folder = Files.createTempDirectory("one-");
    try {
      GradingPlan plan = new GradingPlan(exercise, optional, Sandbox.none(), List.of());
      RowStore store = new RowStore(folder);
      SubmissionGrading grading = new SubmissionGrading(plan, store);
      Submission one = new Submission("submission", place);
      Optional<ClassRow> kept = grading.kept(one);
      ClassRow row = kept.isPresent() ? kept.get() : grading.grade(one);
      if (row.isFailed()) {
        System.err.println("one: " + row.failure());
        return 1;
      }
      new PlatformResult(row, store.folder(one), System.getenv()).write(form, result);
      return 0;
    } finally {
      PathUtils.deleteDirectory(folder);
    }
  }
}
