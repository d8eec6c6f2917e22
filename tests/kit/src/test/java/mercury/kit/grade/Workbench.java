package mercury.kit.grade;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import mercury.environment.Addresses;
import mercury.harness.grade.Grade;
import mercury.harness.grade.Grader;
import mercury.harness.grade.Progress;
import mercury.harness.grade.Result;
import mercury.harness.grade.Settings;
import mercury.harness.grade.Verdict;
import mercury.kit.Brokers;
import mercury.kit.Course;
import org.apache.commons.io.file.PathUtils;

/**
 * Has variations of the task's reference graded by the suites, as a learner's solution is, one
 * after another. Not thread-safe.
 */
public final class Workbench implements AutoCloseable {

  static final Path TESTS = Course.path("task/target/solution/test-classes");

  private final Grader grader = Grader.warm(Variant.libraries());
  private final Path folder;

  private Workbench(Path folder) {
    this.folder = folder;
  }

  /** One that waits for work. */
  public static Workbench open() throws IOException {
    return new Workbench(Files.createTempDirectory("workbench-"));
  }

  /** The grade of the reference with those files in place of its own, in English. */
  public Grade grade(Map<String, String> files, boolean optional)
      throws IOException, InterruptedException {
    Path classes = Files.createTempDirectory(folder, "classes-");
    Variant.compile(files, classes);
    Addresses broker = new Addresses(Map.of(Addresses.RABBITMQ_URL, Brokers.url()));
    List<Path> solution = List.of(classes, TESTS);
    return grader.grade(
        new Settings("task", "mercury.task", solution, broker, Locale.ENGLISH, optional, List.of()),
        Progress.none());
  }

  /** The ids of the checks that got that verdict. */
  static Set<String> ids(Grade grade, Verdict verdict) {
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
