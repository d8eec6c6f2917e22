package mercury.kit.grade;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import mercury.harness.grade.Grade;
import mercury.harness.grade.Grader;
import mercury.harness.grade.Result;
import mercury.harness.grade.Settings;
import mercury.harness.grade.Verdict;
import mercury.kit.Brokers;
import mercury.kit.Course;

/** Has variations of the task's reference graded by the suites, as a learner's solution is. */
final class Workbench {

  private static final Path TESTS = Course.path("task/target/solution/test-classes");

  private Workbench() {}

  /** The grade of the reference with those files in place of its own. */
  static Grade grade(Map<String, String> files, Path classes, boolean optional, Locale locale)
      throws Exception {
    Variant.compile(files, classes);
    String classPath =
        classes + File.pathSeparator + TESTS + File.pathSeparator + Variant.libraries();
    Settings settings =
        new Settings("task", "mercury.task", classPath, Brokers.url(), locale, optional, List.of());
    return Grader.grade(settings, result -> {});
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
}
