package mercury.bench.bus;

import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Counts events as they arrive. Thread-safe. */
final class EventArrivalCounter {

  private static final long TIMEOUT_NS = TimeUnit.MINUTES.toNanos(1);

  private long count;
  private long expected = Long.MAX_VALUE;

  synchronized void arrived() {
    count++;
    if (count >= expected) {
      notifyAll();
    }
  }

  synchronized long count() {
    return count;
  }

  /**
   * Waits until that many events have arrived in all.
   *
   * @throws IllegalStateException if they do not arrive within a minute, or if more have arrived
   */
  synchronized void await(long all) throws InterruptedException {
    expected = all;
    long end = System.nanoTime() + TIMEOUT_NS;
    while (count < all && System.nanoTime() < end) {
      TimeUnit.NANOSECONDS.timedWait(this, Math.max(1, end - System.nanoTime()));
    }
    expected = Long.MAX_VALUE;
    if (count != all) {
      throw new IllegalStateException(
          String.format(Locale.ROOT, "%d events arrived of %d", count, all));
    }
  }
}
