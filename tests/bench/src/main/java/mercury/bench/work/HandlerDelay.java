package mercury.bench.work;

import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;

/**
 * The work of a handler.
 *
 * @param nanos how long it waits, as a handler does for a database; 0 for no wait
 */
record HandlerDelay(long nanos) {

  private static final long MILLI = 1_000_000;
  private static final int TRIES = 101;

  static HandlerDelay nothing() {
    return new HandlerDelay(0);
  }

  /**
   * Returns a wait of a millisecond. The operating system wakes a thread late, by about 0.05 ms on
   * Linux, so this measures the delay and requests a shorter wait.
   */
  static HandlerDelay ofMillisecond() {
    long[] durations = new long[TRIES];
    for (int i = 0; i < TRIES; i++) {
      long started = System.nanoTime();
      LockSupport.parkNanos(MILLI);
      durations[i] = System.nanoTime() - started;
    }
    Arrays.sort(durations);
    long overshoot = Math.max(0, durations[TRIES / 2] - MILLI);
    return new HandlerDelay(Math.max(MILLI / 2, MILLI - overshoot));
  }

  void perform() {
    if (nanos > 0) {
      LockSupport.parkNanos(nanos);
    }
  }
}
