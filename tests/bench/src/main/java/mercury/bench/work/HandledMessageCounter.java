package mercury.bench.work;

import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Counts handled messages and records the times of the first and the last one. */
final class HandledMessageCounter {

  private static final int TIMEOUT_S = 60;
  private static final double NANOS = 1e9;

  private final long expected;
  private final HandlerDelay task;
  private final AtomicLong handled = new AtomicLong();
  private final CountDownLatch all = new CountDownLatch(1);
  private volatile long first;
  private volatile long last;

  HandledMessageCounter(long expected, HandlerDelay task) {
    this.expected = expected;
    this.task = task;
  }

  /** Handles one message. */
  void handle() {
    task.perform();
    long number = handled.incrementAndGet();
    if (number == 1) {
      first = System.nanoTime();
    }
    if (number == expected) {
      last = System.nanoTime();
      all.countDown();
    }
  }

  /**
   * Waits until the expected number of messages is handled.
   *
   * @throws IllegalStateException if they are not handled within a minute
   */
  void await() throws InterruptedException {
    if (!all.await(TIMEOUT_S, TimeUnit.SECONDS)) {
      throw new IllegalStateException(
          String.format(Locale.ROOT, "%d of %d were handled", handled.get(), expected));
    }
  }

  /** The messages per second between the first and the last one. */
  double rate() {
    return (expected - 1) * NANOS / (last - first);
  }

  long handled() {
    return handled.get();
  }
}
