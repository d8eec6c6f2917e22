package mercury.bot;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/**
 * Signals that Telegram answered with an error. Failures without an answer, like a broken
 * connection, are other {@link IOException}s.
 */
public final class TelegramException extends IOException {

  private static final long serialVersionUID = 1;

  private final int status;
  private final int retryAfterSeconds;

  /**
   * Creates the exception.
   *
   * @param status 403, 429, 502 ...
   * @param retryAfterSeconds how long Telegram asks to wait, 0 if it does not say
   */
  TelegramException(int status, String description, int retryAfterSeconds) {
    super("Telegram says %d: %s".formatted(status, description));
    this.status = status;
    this.retryAfterSeconds = retryAfterSeconds;
  }

  /**
   * Returns the error code. 401: no such token. 403: the user has blocked the bot. 409: another
   * poller is running. 429: too many requests.
   */
  public int status() {
    return status;
  }

  /** Returns how long Telegram wants to be left alone, if it says so. */
  public Optional<Duration> retryAfter() {
    return Optional.of(Duration.ofSeconds(retryAfterSeconds)).filter(d -> !d.isZero());
  }
}
