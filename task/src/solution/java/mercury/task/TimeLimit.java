package mercury.task;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Lock;

/** A limit for all waits of a call together, counted from when the limit was made. */
record TimeLimit(long millis, long endNanos) {

  static TimeLimit ofMillis(long millis) {
    return new TimeLimit(millis, System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis));
  }

  /** Returns how much is left of it; at least one millisecond. */
  long leftMillis() {
    return Math.max(1, TimeUnit.NANOSECONDS.toMillis(endNanos - System.nanoTime()));
  }

  /** Takes the lock. Waiting for a thread that waits for the broker is waiting, too. */
  void lock(Lock lock) throws IOException {
    try {
      if (!lock.tryLock(leftMillis(), TimeUnit.MILLISECONDS)) {
        throw exceeded();
      }
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }

  /** Waits for the outcome, which must not fail. */
  <T> T await(CompletableFuture<T> outcome) throws IOException {
    try {
      return outcome.get(leftMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw exceeded();
    } catch (InterruptedException e) {
      throw interrupted();
    } catch (ExecutionException e) {
      throw new AssertionError("an outcome does not fail", e);
    }
  }

  IOException exceeded() {
    return new IOException("RabbitMQ did not answer within " + millis / 1000 + " s");
  }

  private static IOException interrupted() {
    Thread.currentThread().interrupt();
    return new InterruptedIOException("Interrupted before RabbitMQ answered");
  }
}
