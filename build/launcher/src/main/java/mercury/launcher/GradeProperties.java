package mercury.launcher;

import java.nio.file.Path;
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
    Path built =
        home.folder().resolve(exercise.folder()).resolve("target").resolve(options.variant().id());
    property("exercise", exercise.folder());
    property("variant", options.variant().id());
    property("classes", built.resolve("classes").toString());
    property("tests", built.resolve("test-classes").toString());
    property("optional", Boolean.toString(options.optional()));
    property("only", options.only());
    if (!options.language().isEmpty()) {
      property("lang", options.language());
    }
    beSilent();
  }

  /** The grader is silent; the JVM with the learner's code logs. */
  static void beSilent() {
    System.setProperty("slf4j.provider", "org.slf4j.nop.NOPServiceProvider");
    System.setProperty("slf4j.internal.verbosity", "ERROR");
  }

  private static void property(String name, String value) {
    System.setProperty("grade." + name, value);
  }
}
