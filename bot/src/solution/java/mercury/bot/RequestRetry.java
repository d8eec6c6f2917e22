package mercury.bot;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.FailsafeExecutor;
import dev.failsafe.RetryPolicy;
import java.io.IOException;
import java.time.Duration;

/**
 * Retries requests to services that are unavailable. A message that fails twice is dead-lettered
 * (W10), and its redelivery comes at once, so {@code handle} itself must wait out a short outage.
 *
 * <ul>
 *   <li>Telegram's 429: wait as long as it asks, and do not count it as a failure.
 *   <li>5xx, broken connections, short downloads: retry six times within about half a minute.
 *   <li>Other errors, like 400 and 403, are permanent: do not retry.
 * </ul>
 *
 * <p>Thread-safe.
 */
final class RequestRetry {

  /** A request that may fail. */
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

  /** Runs the attempt until it succeeds; throws the last failure if it never does. */
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
