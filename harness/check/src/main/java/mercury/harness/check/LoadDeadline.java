package mercury.harness.check;

import java.time.Duration;

/**
 * A time that is over later when the machine is busy: ten times later, and by a minute, at most.
 * For a check that asks again and again: between two questions the machine may become busy.
 * Thread-safe.
 */
public final class LoadDeadline {

  private final LoadClock clock = new LoadClock();
  private final long nanos;

  private LoadDeadline(Duration time) {
    this.nanos = time.toNanos();
  }

  /** Starts one. */
  public static LoadDeadline in(Duration time) {
    return new LoadDeadline(time);
  }

  /** Returns whether the time is over. */
  public boolean isOver() {
    return clock.nanoTime() >= nanos;
  }
}
