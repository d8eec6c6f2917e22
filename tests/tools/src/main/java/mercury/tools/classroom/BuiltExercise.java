package mercury.tools.classroom;

import java.io.IOException;
import mercury.tools.solution.GradedExercise;
import mercury.tools.solution.VariantGrader;

/** Tells that an exercise's checks must have been compiled before anything is graded with them. */
final class BuiltExercise {

  private BuiltExercise() {}

  /**
   * Makes sure of it.
   *
   * @throws IOException if they are not; the message is for the teacher
   */
  static void require(GradedExercise exercise) throws IOException {
    if (!VariantGrader.isBuilt(exercise)) {
      throw new IOException(
          "%s is not built with its reference: ./course class builds it".formatted(exercise));
    }
  }
}
