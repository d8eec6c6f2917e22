package mercury.telegram;

import java.time.Clock;
import java.time.Duration;

/**
 * Telegram's rules about time, which a test may make shorter. Immutable.
 *
 * @param clock the clock by which messages are dated and updates expire
 * @param maxPollTime how long {@code getUpdates} waits at most, whatever the bot asks for
 */
public record TelegramRules(Clock clock, Duration maxPollTime) {

  /** The rules of Telegram itself. */
  public static final TelegramRules TELEGRAM =
      new TelegramRules(Clock.systemUTC(), Duration.ofSeconds(50));

  /** The time that an update waits for its bot. */
  static final Duration UPDATE_LIFETIME = Duration.ofHours(24);

  /** The largest id of a person or a bot, in Telegram as here. */
  static final long MAX_ID = 1L << 52;

  /** The longest first name of a person, in UTF-16 units. */
  static final int MAX_NAME_LENGTH = 64;

  /** The longest data of a button, in bytes. */
  static final int MAX_BUTTON_BYTES = 64;

  /** The largest file that a bot may download. */
  static final long MAX_DOWNLOAD_BYTES = 20L << 20;

  /** The largest file that a bot may upload. */
  static final long MAX_UPLOAD_BYTES = 50L << 20;

  /** The longest text of a message, in UTF-16 units. */
  static final int MAX_TEXT_LENGTH = 4096;

  /** The longest caption of a file, in UTF-16 units. */
  static final int MAX_CAPTION_LENGTH = 1024;
}
