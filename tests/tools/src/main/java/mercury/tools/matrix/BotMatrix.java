package mercury.tools.matrix;

import mercury.tools.solution.GradedExercise;



/** {@link SolutionMatrix} of the bot's solutions. */
public final class BotMatrix {

  private BotMatrix() {}

  /** See {@code --help}. */
  public static void main(String[] args) {
    SolutionMatrix.main(GradedExercise.BOT, args);
  }
}
