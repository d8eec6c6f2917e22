package mercury.bot;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import org.slf4j.Logger;

/**
 * Does something again and again until it works, for a service that has nothing better to do: with
 * growing pauses, or those that Telegram asks for. It logs when trouble begins, when it becomes
 * another, and when it is over, not each time.
 *
 * <p>For one thread; only {@link #end} may be called from any.
 */
final class RetryLoop {

  /** Something that may fail. */
  interface Attempt<T> {
    T run() throws Exception;
  }

  /** Thrown when it did not work and there is no more time to try. */
  static final class EndedException extends Exception {
    private static final long serialVersionUID = 1;

    EndedException(Throwable cause) {
      super("stopped before it worked: " + cause.getMessage(), cause);
    }
  }

  private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
  private static final int MAX_DOUBLINGS = 6; // 32 seconds
  private static final Duration SLOW = Duration.ofSeconds(1);

  private final Logger log;
  private final Predicate<Exception> mayPass;
  private final StopSignal ended = new StopSignal();
  private String trouble = "";

  /**
   * Makes one.
   *
   * @param mayPass whether it may work the next time after such a failure
   */
  RetryLoop(Logger log, Predicate<Exception> mayPass) {
    this.log = log;
    this.mayPass = mayPass;
  }

  /**
   * Returns what the attempt returns, when it works at last.
   *
   * @throws EndedException if {@link #end} was called, and this attempt, the last, failed
   * @throws Exception if the attempt failed for good
   */
  <T> T run(String what, Attempt<T> attempt) throws Exception {
    int failures = 0; // that came at once: a slow one is a pause by itself
    while (true) {
      long begun = System.nanoTime();
      try {
        T result = attempt.run();
        over(what);
        return result;
      } catch (Exception e) {
        if (!mayPass.test(e)) {
          throw e;
        }
        failures = System.nanoTime() - begun > SLOW.toNanos() ? 0 : failures;
        failed(what, e, failures++);
      }
    }
  }

  /** Begins no further pause, and ends the one that is. */
  void end() {
    ended.send();
  }

  boolean isEnded() {
    return ended.isSent();
  }

  /** Returns after that time, or as soon as it is to end. */
  void pause(Duration duration) throws InterruptedException {
    ended.await(duration);
  }

  private void failed(String what, Exception e, int failures) throws Exception {
    if (!isEnded()) {
      tell(what, e);
      pause(afterwards(e, failures));
    }
    if (isEnded()) {
      throw new EndedException(e);
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
