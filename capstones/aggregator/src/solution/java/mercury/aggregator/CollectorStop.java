package mercury.aggregator;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The collector's stop, which ends every wait for something else. Thread-safe. */
final class CollectorStop {

  private final CompletableFuture<Void> asked = new CompletableFuture<>();

  /** Ends all waits, now and later. Idempotent. */
  void ask() {
    asked.complete(null);
  }

  boolean isAsked() {
    return asked.isDone();
  }

  /**
   * Goes on unless the collector stops.
   *
   * @throws InterruptedException if it does
   */
  void check() throws InterruptedException {
    if (isAsked()) {
      throw new InterruptedException("the collector stops");
    }
  }

  /**
   * Waits for that time.
   *
   * @throws InterruptedException if the collector stops meanwhile
   */
  void pause(Duration time) throws InterruptedException {
    try {
      asked.get(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException e) {
      return; // it was not asked for
    }
    check();
  }

  /**
   * Waits for a result, and gives it up when the time is over or the collector stops.
   *
   * @throws ExecutionException if there is a failure instead
   * @throws TimeoutException when the time is over
   * @throws InterruptedException if the collector stops
   */
  <T> T await(CompletableFuture<T> result, Duration time)
      throws InterruptedException, ExecutionException, TimeoutException {
    try {
      CompletableFuture.anyOf(result, asked).get(time.toMillis(), TimeUnit.MILLISECONDS);
      if (!result.isDone()) {
        check();
      }
      return result.get();
    } finally {
      result.cancel(true);
    }
  }
}
