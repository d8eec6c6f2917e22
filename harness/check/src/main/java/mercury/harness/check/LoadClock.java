package mercury.harness.check;

import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;

/**
 * A clock for what is waited for: on a machine on which several threads want each processor it runs
 * so many times slower, because all that it times does too. It is ten times slower at most, so that
 * a machine that never comes to rest cannot stop it. Thread-safe.
 */
final class LoadClock {

  private static final double SLOWEST = 10;

  private final LongSupplier nanoTime;
  private final DoubleSupplier load;
  private long last;
  private double passed;

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
    this.last = nanoTime.getAsLong();
  }

  /**
   * Returns how long it has run, in ns. What has passed since it was last asked counts by the load
   * of now, so it must be asked often.
   */
  synchronized long nanoTime() {
    long now = nanoTime.getAsLong();
    passed += (now - last) / Math.max(1, Math.min(SLOWEST, load.getAsDouble()));
    last = now;
    return (long) passed;
  }
}
