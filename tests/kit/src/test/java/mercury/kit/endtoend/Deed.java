package mercury.kit.endtoend;

import java.util.Random;

/** Something that somebody does at Telegram, and that becomes one update. */
sealed interface Deed {

  /** A text message. */
  record Text(String text) implements Deed {}

  /**
   * A document.
   *
   * @param size in bytes
   * @param seed what its content comes from
   */
  record Document(String name, int size, long seed) implements Deed {

    byte[] content() {
      byte[] content = new byte[size];
      new Random(seed).nextBytes(content);
      return content;
    }
  }

  /** A photo, which is no document. */
  record Photo() implements Deed {}

  /** A change of one's first message. */
  record Edit(String text) implements Deed {}

  /** A press on a button below one's first message. */
  record Press(String data) implements Deed {}

  /** A post in a channel, which is from nobody. */
  record Post(String text) implements Deed {}

  /** Whether the bot answers. */
  default boolean isAnswered() {
    return this instanceof Text || this instanceof Document || this instanceof Photo;
  }
}
