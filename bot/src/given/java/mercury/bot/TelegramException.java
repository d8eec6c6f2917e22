package mercury.bot;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Signals that Telegram answered with an error. Failures without an answer, like a broken
 * connection, are other {@link IOException}s.
 */
public final class TelegramException extends IOException {

  private static final long serialVersionUID = 1;

  private static final BigDecimal LONGEST = BigDecimal.valueOf(Duration.ofDays(1).toSeconds());

  private final int status;
  private final Duration retryAfter;
  private final long movedTo;

  /**
   * Creates the exception.
   *
   * @param status 403, 429, 502 ...
   * @param parameters what Telegram adds, like {@code retry_after}; may be empty
   */
  TelegramException(int status, String description, Map<?, ?> parameters) {
    super("Telegram says " + status + ": " + description);
    this.status = status;
    this.retryAfter = duration(parameters.get("retry_after"));
    this.movedTo =
        parameters.get("migrate_to_chat_id") instanceof Number chat ? chat.longValue() : 0;
  }

  /**
   * Returns the error code. 401: no such token. 403: the user has blocked the bot. 409: another
   * poller is running. 429: too many requests. Below 400: an answer that makes no sense.
   */
  public int status() {
    return status;
  }

  /** Returns how long Telegram wants to be left alone, if it says so. */
  public Optional<Duration> retryAfter() {
    return Optional.of(retryAfter).filter(asked -> !asked.isZero());
  }

  /** Returns the chat's new id, if the group has become a supergroup. */
  public OptionalLong movedTo() {
    return movedTo == 0 ? OptionalLong.empty() : OptionalLong.of(movedTo);
  }

  /** Reads seconds, which come as a number, a fraction or a text. */
  private static Duration duration(Object seconds) {
    try {
      BigDecimal asked = new BigDecimal(String.valueOf(seconds).strip());
      BigDecimal millis = asked.max(BigDecimal.ZERO).min(LONGEST).movePointRight(3);
      return Duration.ofMillis(millis.setScale(0, RoundingMode.CEILING).longValue());
    } catch (NumberFormatException e) { // nothing, or nonsense
      return Duration.ZERO;
    }
  }
}
