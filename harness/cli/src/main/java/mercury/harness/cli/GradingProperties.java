package mercury.harness.cli;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import mercury.harness.runner.ClassPath;
import mercury.harness.runner.GradingSettings;
import mercury.harness.runner.SourceFolders;

/**
 * What is to be graded, and how: the system properties of the exercise's pom ({@code grade.suite},
 * {@code .package}, {@code .services}, {@code .classes}, {@code .tests}, {@code .sources}, {@code
 * .reports}) and those of the person ({@code grade.only}, {@code .lang}, {@code .optional}).
 *
 * @param classPath of the exercise, libraries and folders
 */
public record GradingProperties(List<Path> classPath) {

  /** That of this JVM. */
  static GradingProperties ofProperties() {
    return new GradingProperties(ClassPath.entries());
  }

  /** Everything but the folders with the solution and the checks. */
  String libraries() {
    List<Path> solution = solution();
    return String.join(
        File.pathSeparator,
        classPath.stream().filter(entry -> !solution.contains(entry)).map(Path::toString).toList());
  }

  /** The folders that Maven compiled the solution and the checks to. */
  List<Path> solution() {
    return List.of(Path.of(property("grade.tests")), Path.of(property("grade.classes")));
  }

  GradingSettings settings(Map<String, String> addresses) {
    return new GradingSettings(
        property("grade.suite"),
        property("grade.package"),
        solution(),
        addresses,
        locale(),
        !System.getProperty("grade.optional", "false").equals("false"),
        Arrays.stream(System.getProperty("grade.only", "").split(",", -1))
            .map(String::strip)
            .filter(id -> !id.isBlank())
            .toList());
  }

  Locale locale() {
    return Optional.ofNullable(System.getProperty("grade.lang"))
        .map(Locale::forLanguageTag)
        .orElse(Locale.getDefault());
  }

  String name() {
    return property("grade.suite");
  }

  List<String> services() {
    return List.of(property("grade.services").split(",", -1));
  }

  Path course() {
    return Path.of(System.getProperty("course.home", ""));
  }

  Path sources() {
    return Path.of(property("grade.sources"));
  }

  Path reports() {
    return Path.of(property("grade.reports"));
  }

  /** What {@code course watch} compiles. */
  SourceFolders folders() {
    return new SourceFolders(
        folders(property("grade.main")),
        folders(property("grade.checks")),
        folders(property("grade.resources")));
  }

  private static List<Path> folders(String value) {
    return Arrays.stream(value.split(",", -1)).map(Path::of).filter(Files::isDirectory).toList();
  }

  static String property(String name) {
    return Optional.ofNullable(System.getProperty(name))
        .orElseThrow(() -> new IllegalStateException(name + " is set by the exercise's pom"));
  }
}
