package mercury.launcher;

import static java.util.stream.Collectors.joining;

import mercury.harness.manifest.CourseManifests;
import mercury.harness.manifest.ExerciseManifest;

/** The names of the exercises, for a sentence. */
final class ExerciseNames {

  private ExerciseNames() {}

  /** Returns them all, like {@code task or bot}. */
  static String alternatives(CourseManifests manifests) {
    return manifests.exercises().stream().map(ExerciseManifest::name).collect(joining(" or "));
  }
}
