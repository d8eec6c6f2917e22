package mercury.bot;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.FailsafeExecutor;
import dev.failsafe.RetryPolicy;
import java.io.IOException;
import java.time.Duration;

/**
 * Retries the requests of a message while services are away. A message that fails twice is set
 * aside (W10), and the second time comes at once; so a short outage has to be sat out within {@code
 * handle}.
 *
 * <ul>
 *   <li>Telegram's 429: waits as long as it asks, and does not count that as a failure.
 *   <li>5xx, broken connections, short downloads: six more times, within about half a minute.
 *   <li>Other answers, like 400 and 403, do not get better: no second time.
 * </ul>
 *
 * <p>Thread-safe.
 */
final class RequestRetry {

  /** Something that may fail. */
  interface Attempt {
    void run() throws IOException;
  }

  private static final int TOO_FAST = 429;
  private static final int SERVER_ERROR = 500;
  private static final Duration A_SECOND = Duration.ofSeconds(1);

  private static final RetryPolicy<Object> FLOOD =
      RetryPolicy.builder()
          .handleIf(e -> e instanceof TelegramException failed && failed.status() == TOO_FAST)
          .withMaxRetries(-1)
          .withDelayFnOn(
              context -> {
                TelegramException failed = context.getLastException();
                return failed.retryAfter().orElse(A_SECOND);
              },
              TelegramException.class)
          .build();

  private static final RetryPolicy<Object> OUTAGE =
      RetryPolicy.builder()
          .handleIf(RequestRetry::passes)
          .withMaxRetries(6)
          .withBackoff(Duration.ofMillis(500), Duration.ofSeconds(16))
          .build();

  private final FailsafeExecutor<Object> executor = Failsafe.with(FLOOD, OUTAGE);

  /** Returns when it worked; throws the last failure when patience is over. */
  void run(Attempt attempt) throws IOException {
    try {
      executor.run(attempt::run);
    } catch (FailsafeException e) {
      throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
    }
  }

  private static boolean passes(Throwable e) {
    return e instanceof TelegramException failed
        ? failed.status() >= SERVER_ERROR
        : e instanceof IOException;
  }
}
