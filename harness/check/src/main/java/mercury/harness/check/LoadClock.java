package mercury.harness.check;

import java.time.Duration;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;

/**
 * A clock for what is waited for: on a machine on which several threads want each processor it runs
 * so many times slower, because all that it times does too. It is ten times slower at most, and a
 * minute behind at most, so that a machine that never comes to rest cannot stop it. Thread-safe.
 */
final class LoadClock {

  private static final Duration MOST_BEHIND = Duration.ofMinutes(1);

  private final LongSupplier nanoTime;
  private final DoubleSupplier load;
  private final long start;
  private long last;
  private double behind;

  LoadClock() {
    this(System::nanoTime, MachineLoad::perProcessor);
  }

  /**
   * Creates one.
   *
   * @param nanoTime the clock of the machine
   * @param load how many threads want each processor
   */
  LoadClock(LongSupplier nanoTime, DoubleSupplier load) {
    this.nanoTime = nanoTime;
    this.load = load;
    this.start = nanoTime.getAsLong();
    this.last = start;
  }

  /**
   * Returns how long it has run, in ns. What has passed since it was last asked counts by the load
   * of now, so it must be asked often.
   */
  synchronized long nanoTime() {
    long now = nanoTime.getAsLong();
    double passed = now - last;
    behind += passed - passed / MachineLoad.slowness(load.getAsDouble());
    behind = Math.min(behind, (double) MOST_BEHIND.toNanos());
    last = now;
    return now - start - (long) behind;
  }
}
