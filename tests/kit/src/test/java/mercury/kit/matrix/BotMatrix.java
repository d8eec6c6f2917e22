package mercury.kit.matrix;

import mercury.kit.grade.Exercise;

/** {@link Matrix} of the bot's solutions. */
public final class BotMatrix {

  private BotMatrix() {}

  /** See {@code --help}. */
  public static void main(String[] args) {
    Matrix.main(Exercise.BOT, args);
  }
}
