package mercury.tools.endtoend;

import java.util.Random;

/** An action of a Telegram user that becomes one update. */
sealed interface UserAction {

  /** A text message. */
  record Text(String text) implements UserAction {}

  /**
   * A document.
   *
   * @param size in bytes
   * @param seed the seed of its random content
   */
  record Document(String name, int size, long seed) implements UserAction {

    byte[] content() {
      byte[] content = new byte[size];
      new Random(seed).nextBytes(content);
      return content;
    }
  }

  /** A photo, which is not a document. */
  record Photo() implements UserAction {}

  /** An edit of the user's first message. */
  record Edit(String text) implements UserAction {}

  /** A press of a button below the user's first message. */
  record Press(String data) implements UserAction {}

  /** A post in a channel, which has no sender. */
  record Post(String text) implements UserAction {}

  /** Returns whether the bot answers. */
  default boolean isAnswered() {
    return this instanceof Text || this instanceof Document || this instanceof Photo;
  }
}
