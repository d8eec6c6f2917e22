package mercury.tools.classroom;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;

/**
 * The time of a grading as a machine with a free processor would need it: where more threads want
 * to run than there are processors, the clock goes slower by as much, at most six times. Otherwise
 * a grading beside many others would be stopped for their work. Not thread-safe.
 */
final class SandboxClock {

  private static final double SLOWEST = 1.0 / 6;

  private final LongSupplier nanoTime;
  private final DoubleSupplier load;
  private long lastLook;
  private double passed;

  /**
   * Starts a clock.
   *
   * @param nanoTime the time that passes
   * @param load how many threads want to run for each processor; negative where nobody knows
   */
  SandboxClock(LongSupplier nanoTime, DoubleSupplier load) {
    this.nanoTime = nanoTime;
    this.load = load;
    this.lastLook = nanoTime.getAsLong();
  }

  /** Starts one of this machine. */
  static SandboxClock start() {
    var system = ManagementFactory.getOperatingSystemMXBean();
    return new SandboxClock(
        System::nanoTime,
        () -> system.getSystemLoadAverage() / Runtime.getRuntime().availableProcessors());
  }

  /** Returns the time since the start. Has to be asked every few seconds, for the load changes. */
  Duration look() {
    long now = nanoTime.getAsLong();
    passed += (now - lastLook) * Math.max(SLOWEST, 1 / Math.max(1, load.getAsDouble()));
    lastLook = now;
    return Duration.ofNanos((long) passed);
  }
}
