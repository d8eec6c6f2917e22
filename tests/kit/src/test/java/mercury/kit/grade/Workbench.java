package mercury.kit.grade;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import mercury.environment.Addresses;
import mercury.harness.grade.Grade;
import mercury.harness.grade.Grader;
import mercury.harness.grade.Progress;
import mercury.harness.grade.Result;
import mercury.harness.grade.Settings;
import mercury.harness.grade.Verdict;
import mercury.kit.Brokers;
import mercury.kit.Course;

/**
 * Compiles variations of the task's reference and has them graded by the suites, as a learner's
 * solution is.
 */
final class Workbench {

  private static final Path SOLUTION = Course.path("task/src/solution/java");
  static final Path TESTS = Course.path("task/target/solution/test-classes");

  private Workbench() {}

  /** The grade of the reference with those files in place of its own. */
  static Grade grade(List<Path> files, Path classes, boolean optional, Locale locale)
      throws Exception {
    compile(files, classes);
    Addresses broker = new Addresses(Map.of(Addresses.RABBITMQ_URL, Brokers.url()));
    Settings settings =
        new Settings(
            "task", "mercury.task", List.of(classes, TESTS), broker, locale, optional, List.of());
    try (Grader grader = Grader.warm(libraries())) {
      return grader.grade(settings, Progress.none());
    }
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

  static void compile(List<Path> overlay, Path classes) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> complaints = new DiagnosticCollector<>();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(complaints, null, null)) {
      List<String> options =
          List.of("-d", classes.toString(), "-cp", libraries(), "-proc:none", "-nowarn");
      boolean good =
          compiler
              .getTask(
                  null,
                  files,
                  complaints,
                  options,
                  null,
                  files.getJavaFileObjectsFromPaths(sources(overlay)))
              .call();
      assertThat(good).as("compiles: %s", complaints.getDiagnostics()).isTrue();
    }
  }

  /** The given files, and those of the reference and of what is given that have not their names. */
  private static Set<Path> sources(List<Path> overlay) throws IOException {
    Map<String, Path> sources = new LinkedHashMap<>();
    for (Path root : List.of(Course.path("task/src/given/java"), SOLUTION)) {
      try (Stream<Path> walk = Files.walk(root)) {
        walk.filter(
                file -> file.toString().endsWith(".java") && !file.endsWith("package-info.java"))
            .forEach(file -> sources.put(root.relativize(file).toString(), file));
      }
    }
    overlay.forEach(file -> sources.put(inPackage(file), file));
    return Set.copyOf(sources.values());
  }

  /** The path below the source root, which begins with the package. */
  private static String inPackage(Path file) {
    String path = file.toString().replace('\\', '/');
    return Path.of(path.substring(path.lastIndexOf("/mercury/") + 1)).toString();
  }

  /** The kit's class path without the task's own classes. */
  static String libraries() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !entry.contains(Path.of("task", "target").toString()))
        .collect(joining(File.pathSeparator));
  }
}
