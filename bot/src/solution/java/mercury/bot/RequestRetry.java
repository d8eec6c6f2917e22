package mercury.bot;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/**
 * Repeats the requests of an update. A hiccup is sat out; what takes longer would keep a place at
 * the worker from other people's updates, so the update is postponed (B8).
 *
 * <ul>
 *   <li>Telegram's 429: waits as long as it asks.
 *   <li>5xx, broken connections, short downloads, a store or a database that is away: three more
 *       times, within two seconds.
 *   <li>Refusals for what the request is: no second time.
 * </ul>
 *
 * <p>Thread-safe.
 */
final class RequestRetry {

  /** Something that may fail. */
  interface Attempt<T> {
    T run() throws Exception;
  }

  private static final int UNAUTHORIZED = 401; // not the update's fault: it is for the operator
  private static final int TOO_FAST = 429;
  private static final int BAD_REQUEST = 400;
  private static final int SERVER_ERROR = 500;
  private static final int REPETITIONS = 3;
  private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);
  private static final Duration POSTPONEMENT = Duration.ofSeconds(2);

  private final StopSignal stop;

  RequestRetry(StopSignal stop) {
    this.stop = stop;
  }

  /**
   * Returns what the attempt returns.
   *
   * @throws PostponedException if it may work later
   * @throws Exception if it failed for good
   */
  <T> T run(Attempt<T> attempt) throws Exception {
    for (int failures = 0; ; failures++) {
      try {
        return attempt.run();
      } catch (Exception e) {
        if (!passes(e)) {
          throw e;
        }
        pauseAfter(e, failures);
      }
    }
  }

  private void pauseAfter(Exception e, int failures)
      throws PostponedException, InterruptedException {
    Optional<Duration> asked =
        e instanceof TelegramException refused ? refused.retryAfter() : Optional.empty();
    Duration pause = asked.orElse(FIRST_PAUSE.multipliedBy(1L << failures));
    if (failures == REPETITIONS || pause.compareTo(LONGEST_PAUSE) > 0 || stop.await(pause)) {
      throw new PostponedException(asked.orElse(POSTPONEMENT), e);
    }
  }

  /** Tells whether the same may work another time: the failure is not about the request itself. */
  static boolean passes(Exception e) {
    if (e instanceof TelegramException refused) {
      int status = refused.status();
      return status < BAD_REQUEST
          || status == UNAUTHORIZED
          || status == TOO_FAST
          || status >= SERVER_ERROR;
    }
    if (e instanceof SQLException failed) { // classes 22 and 23: values that the table refuses
      return failed.getSQLState() == null || !failed.getSQLState().matches("2[23].*");
    }
    return e instanceof IOException;
  }
}
