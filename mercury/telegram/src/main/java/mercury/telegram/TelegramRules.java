package mercury.telegram;

import java.time.Clock;
import java.time.Duration;

/**
 * Telegram's rules about time, which a test may want shorter than Telegram has them.
 *
 * @param clock tells when an update is too old, and the dates of messages
 * @param longestPoll the longest that {@code getUpdates} waits, whatever it asks for
 */
public record TelegramRules(Clock clock, Duration longestPoll) {

  /** What Telegram does. */
  public static final TelegramRules TELEGRAM =
      new TelegramRules(Clock.systemUTC(), Duration.ofSeconds(50));

  /** How long an update waits for its bot. */
  static final Duration UPDATE_LIVES = Duration.ofHours(24);

  /** What a bot may download, in bytes. */
  static final long LARGEST_DOWNLOAD = 20L << 20;

  /** What a bot may upload, in bytes. */
  static final long LARGEST_UPLOAD = 50L << 20;

  /** The longest text of a message, in UTF-16 units. */
  static final int LONGEST_TEXT = 4096;

  /** The longest caption of a file, in UTF-16 units. */
  static final int LONGEST_CAPTION = 1024;
}
