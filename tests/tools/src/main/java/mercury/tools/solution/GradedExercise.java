package mercury.tools.solution;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import mercury.environment.ServiceAddresses;
import mercury.harness.manifest.CourseManifests;
import mercury.harness.manifest.DrillManifest;
import mercury.harness.manifest.ExerciseManifest;
import mercury.harness.manifest.ExercisePaths;
import mercury.tools.CourseCheckout;

/**
 * An exercise whose solutions the kit grades.
 *
 * @param manifest what it is
 * @param paths where its files are
 * @param idPrefixes the letters with which check ids begin, in the order of the classes
 */
public record GradedExercise(
    ExerciseManifest manifest, ExercisePaths paths, List<String> idPrefixes) {

  /** Returns all exercises of the checkout, in their order. */
  public static List<GradedExercise> all() {
    Path root = CourseCheckout.path("");
    try {
      CourseManifests course = CourseManifests.of(root);
      return course.exercises().stream()
          .map(
              exercise ->
                  new GradedExercise(
                      exercise, new ExercisePaths(root, exercise), course.idsUpTo(exercise)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns a drill of the checkout as the exercise that it is. */
  public static GradedExercise of(DrillManifest drill) {
    ExerciseManifest exercise = drill.exercise();
    ExercisePaths paths = new ExercisePaths(CourseCheckout.path(""), exercise);
    return new GradedExercise(exercise, paths, exercise.ids());
  }

  /**
   * Returns the exercise or the drill of that name.
   *
   * @throws IllegalArgumentException naming those that there are
   */
  public static GradedExercise named(String name) {
    return all().stream()
        .filter(exercise -> exercise.name().equals(name))
        .findFirst()
        .or(() -> CourseCheckout.manifests().drill(name).map(GradedExercise::of))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "there is no exercise '%s', but %s".formatted(name, all())));
  }

  /** Returns the exercise that comes first. */
  public static GradedExercise first() {
    return all().get(0);
  }

  /** Returns what {@code course grade} calls it. */
  public String name() {
    return manifest.name();
  }

  /** Returns the name of the tables that its matrix is published as. */
  public String matrix() {
    return name() + "-matrix";
  }

  /** Returns how many gradings go well together on this machine. */
  public int gradings() {
    return (int) Math.ceil(manifest.gradingsPerCore() * Runtime.getRuntime().availableProcessors());
  }

  /** Returns its solutions of a kind, in the order of their names. */
  public List<SolutionOverlay> solutions(String kind) {
    return SolutionOverlay.all(this, paths.proof(kind));
  }

  /** Returns the folder that keeps what learners are told of some of the wrong solutions. */
  public Path golden() {
    return paths.proof("golden");
  }

  /** Returns the folder with its checks, as Maven compiled them beside the reference. */
  public Path tests() {
    return paths.build("solution").resolve("test-classes");
  }

  /** Returns where the services are that its checks need. */
  public ServiceAddresses addresses() {
    return GradingServices.addresses(manifest.services());
  }

  /** Returns the name, for the names of parameterized tests. */
  @Override
  public String toString() {
    return name();
  }
}
