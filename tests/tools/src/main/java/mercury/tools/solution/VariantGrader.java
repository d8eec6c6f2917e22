package mercury.tools.solution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import mercury.grading.ProbedReachability;
import mercury.harness.model.CheckResult;
import mercury.harness.model.Grade;
import mercury.harness.model.GradingListener;
import mercury.harness.model.Verdict;
import mercury.harness.runner.Grader;
import mercury.harness.runner.GradingSettings;
import org.apache.commons.io.file.PathUtils;

/**
 * Has variations of an exercise's reference graded by the suites, as a learner's solution is, one
 * after another. Not thread-safe.
 */
public final class VariantGrader implements AutoCloseable {

  private final GradedExercise exercise;
  private final Grader grader;
  private final Path folder;

  private VariantGrader(GradedExercise exercise, Path folder) {
    this.exercise = exercise;
    this.grader = Grader.warm(VariantCompiler.libraries(exercise), new ProbedReachability());
    this.folder = folder;
  }

  /** One that waits for work. */
  public static VariantGrader open(GradedExercise exercise) throws IOException {
    return new VariantGrader(exercise, Files.createTempDirectory("workbench-"));
  }

  /** Whether the checks are there: only {@code -Psolution} builds them for the reference. */
  public static boolean isBuilt(GradedExercise exercise) {
    return Files.exists(exercise.tests());
  }

  /** The grade of the reference with those files in place of its own, in English. */
  public Grade grade(Map<String, String> files, boolean optional)
      throws IOException, InterruptedException {
    return grade(files, optional, List.of());
  }

  /**
   * The same by some of the checks.
   *
   * @param only their ids; empty for all
   */
  public Grade grade(Map<String, String> files, boolean optional, List<String> only)
      throws IOException, InterruptedException {
    Path classes = Files.createTempDirectory(folder, "classes-");
    VariantCompiler.compile(exercise, files, classes);
    return grader.grade(
        new GradingSettings(
            exercise.name(),
            exercise.manifest().packageName(),
            exercise.idPrefixes(),
            List.of(classes, exercise.tests()),
            List.of(exercise.tests()),
            exercise.addresses().variables(),
            Locale.ENGLISH,
            optional,
            only),
        GradingListener.none());
  }

  /** The ids of the checks that got that verdict. */
  public static Set<String> ids(Grade grade, Verdict verdict) {
    Set<String> ids = new TreeSet<>();
    grade.results().stream()
        .filter(result -> result.verdict() == verdict)
        .map(CheckResult::check)
        .forEach(check -> ids.add(check.id()));
    return ids;
  }

  @Override
  public void close() throws IOException {
    grader.close();
    PathUtils.deleteDirectory(folder);
  }
}
