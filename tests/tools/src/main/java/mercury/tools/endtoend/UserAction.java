package mercury.tools.endtoend;

import java.util.Random;

/** Something that somebody does at Telegram, and that becomes one update. */
sealed interface UserAction {

  /** A text message. */
  record Text(String text) implements UserAction {}

  /**
   * A document.
   *
   * @param size in bytes
   * @param seed what its content comes from
   */
  record Document(String name, int size, long seed) implements UserAction {

    byte[] content() {
      byte[] content = new byte[size];
      new Random(seed).nextBytes(content);
      return content;
    }
  }

  /** A photo, which is no document. */
  record Photo() implements UserAction {}

  /** A change of one's first message. */
  record Edit(String text) implements UserAction {}

  /** A press on a button below one's first message. */
  record Press(String data) implements UserAction {}

  /** A post in a channel, which is from nobody. */
  record Post(String text) implements UserAction {}

  /** Whether the bot answers. */
  default boolean isAnswered() {
    return this instanceof Text || this instanceof Document || this instanceof Photo;
  }
}
