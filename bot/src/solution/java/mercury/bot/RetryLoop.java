package mercury.bot;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.slf4j.Logger;

/**
 * Repeats an attempt until it succeeds, for a service that can do nothing else meanwhile. The
 * pauses grow, or last as long as Telegram asks. The loop logs when a failure begins, changes and
 * ends, not each time.
 *
 * <p>Not thread-safe, except that any thread may call {@link #end}.
 */
final class RetryLoop {

  /** An action that may fail. */
  interface Attempt<T> {
    T run() throws Exception;
  }

  /** Signals that the loop was stopped before the attempt succeeded. */
  static final class Ended extends Exception {
    private static final long serialVersionUID = 1;

    Ended(Throwable cause) {
      super("stopped before it worked: " + cause.getMessage(), cause);
    }
  }

  private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
  private static final int MAX_DOUBLINGS = 6; // 32 seconds

  private final Logger log;
  private final Predicate<Exception> mayPass;
  private final CountDownLatch ended = new CountDownLatch(1);
  private String trouble = "";

  /**
   * Creates a loop.
   *
   * @param mayPass tells whether a later attempt may succeed after such a failure
   */
  RetryLoop(Logger log, Predicate<Exception> mayPass) {
    this.log = log;
    this.mayPass = mayPass;
  }

  /**
   * Repeats the attempt until it succeeds and returns its result.
   *
   * @throws Ended if {@link #end} was called and the last attempt failed
   * @throws Exception if the attempt failed permanently
   */
  <T> T run(String what, Attempt<T> attempt) throws Exception {
    for (int failures = 0; ; failures++) {
      try {
        T result = attempt.run();
        over(what);
        return result;
      } catch (Exception e) {
        if (!mayPass.test(e)) {
          throw e;
        }
        failed(what, e, failures);
      }
    }
  }

  /** Ends the current pause and prevents further ones. */
  void end() {
    ended.countDown();
  }

  boolean isEnded() {
    return ended.getCount() == 0;
  }

  /** Waits for that time or until {@link #end} is called. */
  void pause(Duration duration) throws InterruptedException {
    ended.await(duration.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void failed(String what, Exception e, int failures) throws Exception {
    if (!isEnded()) {
      tell(what, e);
      pause(afterwards(e, failures));
    }
    if (isEnded()) {
      throw new Ended(e);
    }
  }

  private void tell(String what, Exception e) {
    String now =
        e instanceof TelegramException failed ? "" + failed.status() : e.getClass().getName();
    if (!trouble.equals(what + now)) {
      trouble = what + now;
      log.warn("cannot {}, and go on trying: {}", what, e.getMessage());
    }
  }

  private void over(String what) {
    if (trouble.startsWith(what)) {
      trouble = "";
      log.warn("can {} again", what);
    }
  }

  private static Duration afterwards(Exception e, int failures) {
    Optional<Duration> asked =
        e instanceof TelegramException failed ? failed.retryAfter() : Optional.empty();
    return asked.orElse(FIRST_PAUSE.multipliedBy(1L << Math.min(failures, MAX_DOUBLINGS)));
  }
}
