package mercury.launcher;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.util.stream.Stream;
import mercury.harness.manifest.ExerciseManifest;

/**
 * The system properties by which the grader knows what it grades, as the exercise's pom gives them
 * to it.
 */
final class GradeProperties {

  private final CheckoutFolder home;
  private final ExerciseManifest exercise;
  private final GradeOptions options;

  GradeProperties(CheckoutFolder home, ExerciseManifest exercise, GradeOptions options) {
    this.home = home;
    this.exercise = exercise;
    this.options = options;
  }

  /** Sets them in this JVM. */
  void set() {
    Path built = folder("target").resolve(options.variant().id());
    String sources = exercise.folders().sources(options.variant().id());
    property("suite", exercise.name());
    property("package", exercise.packageName());
    property("services", String.join(",", exercise.services()));
    property("classes", built.resolve("classes").toString());
    property("tests", built.resolve("test-classes").toString());
    property("work", built.resolve("watch").toString());
    property("reports", home.folder().relativize(built.resolve("grade")).toString());
    property("sources", Path.of(exercise.folder(), sources).toString());
    property("main", folders(Stream.of(sources, exercise.folders().given())));
    property("checks", folders(Stream.of(exercise.folders().checks())));
    property("resources", folders(exercise.folders().resources().stream()));
    property("optional", Boolean.toString(options.optional()));
    property("only", options.only());
    beSilent();
  }

  /** The grader is silent; the JVM with the learner's code logs. */
  private static void beSilent() {
    System.setProperty("slf4j.provider", "org.slf4j.nop.NOPServiceProvider");
    System.setProperty("slf4j.internal.verbosity", "ERROR");
  }

  private String folders(Stream<String> names) {
    return names.map(this::folder).map(Path::toString).collect(joining(","));
  }

  private Path folder(String name) {
    return home.folder().resolve(exercise.folder()).resolve(name);
  }

  private static void property(String name, String value) {
    System.setProperty("grade." + name, value);
  }
}
