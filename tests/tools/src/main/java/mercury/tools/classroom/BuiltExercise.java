package mercury.tools.classroom;

import java.io.IOException;
import java.util.List;
import mercury.tools.solution.GradedExercise;
import mercury.tools.solution.VariantGrader;

/** Tells what can be graded for a class: an exercise, whose checks have been compiled. */
final class BuiltExercise {

  private BuiltExercise() {}

  /**
   * Makes sure of it.
   *
   * @throws IOException if they are not; the message is for the teacher
   */
  static void require(GradedExercise exercise) throws IOException {
    List<String> exercises = GradedExercise.all().stream().map(GradedExercise::name).toList();
    if (!exercises.contains(exercise.name())) {
      throw new IOException(
          "%s is a drill; a class hands in an exercise: %s"
              .formatted(exercise.name(), String.join(", ", exercises)));
    }
    if (!VariantGrader.isBuilt(exercise)) {
      throw new IOException(
          "%s is not built with its reference: ./course class builds it".formatted(exercise));
    }
  }
}
