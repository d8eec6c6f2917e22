package mercury.harness.cli;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import mercury.harness.manifest.CourseManifests;
import mercury.harness.manifest.ExerciseManifest;
import mercury.harness.manifest.ExercisePaths;

/**
 * The checks that a person has chosen by the property {@code grade.only}, or by {@code test} as for
 * Surefire.
 *
 * @param course all lessons and exercises
 * @param paths the exercise that is graded
 */
record ChosenChecks(CourseManifests course, ExercisePaths paths) {

  /** Returns their ids; none for all checks. */
  List<String> ids() throws IOException {
    List<String> only =
        Arrays.stream(System.getProperty("grade.only", "").split(",", -1))
            .map(String::strip)
            .filter(id -> !id.isBlank())
            .toList();
    return only.isEmpty() && !tests().isBlank() ? selectedIn(paths).ids() : only;
  }

  /** Returns whether those that {@code test} means are another exercise's. */
  boolean areElsewhere() throws IOException {
    if (tests().isBlank() || !selectedIn(paths).isEmpty()) {
      return false;
    }
    for (ExerciseManifest other : course.exercises()) {
      if (!selectedIn(new ExercisePaths(paths.root(), other)).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private static SelectedTests selectedIn(ExercisePaths exercise) {
    return new SelectedTests(exercise.checks(), tests());
  }

  private static String tests() {
    return System.getProperty("test", "");
  }
}
