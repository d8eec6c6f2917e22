package mercury.launcher;

import java.nio.file.Path;
import mercury.harness.manifest.ExerciseManifest;

/**
 * The system properties by which the grader knows what it grades, as the exercise's pom sets them.
 */
final class GradeProperties {

  private final CourseHome home;
  private final ExerciseManifest exercise;
  private final GradeOptions options;

  GradeProperties(CourseHome home, ExerciseManifest exercise, GradeOptions options) {
    this.home = home;
    this.exercise = exercise;
    this.options = options;
  }

  /** Sets them in this JVM. */
  void set() {
    String variant = options.variant().id();
    Path folder = home.folder().resolve(exercise.folder());
    Path built = folder.resolve("target").resolve(variant);
    property("exercise", folder.toString());
    property("variant", variant);
    property("classes", built.resolve("classes").toString());
    property("tests", built.resolve("test-classes").toString());
    property("optional", Boolean.toString(options.optional()));
    property("only", options.only());
    beSilent();
  }

  /** The grader is silent; the JVM with the learner's code logs. */
  private static void beSilent() {
    System.setProperty("slf4j.provider", "org.slf4j.nop.NOPServiceProvider");
    System.setProperty("slf4j.internal.verbosity", "ERROR");
  }

  private static void property(String name, String value) {
    System.setProperty("grade." + name, value);
  }
}
