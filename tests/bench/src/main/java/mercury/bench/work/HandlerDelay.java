package mercury.bench.work;

import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;

/**
 * What a handler does with a message.
 *
 * @param nanos how long it waits, as one does for a database; 0 for nothing
 */
record HandlerDelay(long nanos) {

  private static final long MILLI = 1_000_000;
  private static final int TRIES = 101;

  static HandlerDelay nothing() {
    return new HandlerDelay(0);
  }

  /**
   * A wait of a millisecond. The operating system wakes later than it was asked to, by half a tenth
   * of a millisecond on Linux: that is measured, and asked for less.
   */
  static HandlerDelay ofMillisecond() {
    long[] took = new long[TRIES];
    for (int i = 0; i < TRIES; i++) {
      long begun = System.nanoTime();
      LockSupport.parkNanos(MILLI);
      took[i] = System.nanoTime() - begun;
    }
    Arrays.sort(took);
    long late = Math.max(0, took[TRIES / 2] - MILLI);
    return new HandlerDelay(Math.max(MILLI / 2, MILLI - late));
  }

  void perform() {
    if (nanos > 0) {
      LockSupport.parkNanos(nanos);
    }
  }
}
