package mercury.kit.grade;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import mercury.harness.grade.Grade;
import mercury.harness.grade.Grader;
import mercury.harness.grade.Progress;
import mercury.harness.grade.Result;
import mercury.harness.grade.Settings;
import mercury.harness.grade.Verdict;
import org.apache.commons.io.file.PathUtils;

/**
 * Has variations of an exercise's reference graded by the suites, as a learner's solution is, one
 * after another. Not thread-safe.
 */
public final class Workbench implements AutoCloseable {

  private final Exercise exercise;
  private final Grader grader;
  private final Path folder;

  private Workbench(Exercise exercise, Path folder) {
    this.exercise = exercise;
    this.grader = Grader.warm(Variant.libraries(exercise.module()));
    this.folder = folder;
  }

  /** One that waits for work. */
  public static Workbench open(Exercise exercise) throws IOException {
    return new Workbench(exercise, Files.createTempDirectory("workbench-"));
  }

  /** Whether the checks are there: only {@code -Psolution} builds them for the reference. */
  public static boolean isBuilt(Exercise exercise) {
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
    Variant.compile(exercise.module(), files, classes);
    return grader.grade(
        new Settings(
            exercise.module(),
            exercise.packageName(),
            List.of(classes, exercise.tests()),
            exercise.addresses(),
            Locale.ENGLISH,
            optional,
            only),
        Progress.none());
  }

  /** The ids of the checks that got that verdict. */
  public static Set<String> ids(Grade grade, Verdict verdict) {
    Set<String> ids = new TreeSet<>();
    grade.results().stream()
        .filter(result -> result.verdict() == verdict)
        .map(Result::check)
        .forEach(check -> ids.add(check.id()));
    return ids;
  }

  @Override
  public void close() throws IOException {
    grader.close();
    PathUtils.deleteDirectory(folder);
  }
}
