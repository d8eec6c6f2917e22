package mercury.harness.check;

import java.time.Duration;
import java.util.function.Predicate;
import mercury.harness.amqp.Tap;
import mercury.harness.amqp.Timeline;

/** Waits for a state of the timeline, on a busy machine longer. */
public final class TimelineWait {

  private TimelineWait() {}

  /**
   * Waits until the timeline satisfies the condition, for that time or, on a busy machine, as much
   * longer as a {@link LoadDeadline}. Returns whether it does.
   */
  public static boolean eventually(Tap tap, Duration time, Predicate<Timeline> condition)
      throws InterruptedException {
    CallPatience patience = CallPatience.of(time);
    while (!tap.seesWithin(patience.nextLook(), condition)) {
      if (patience.isOver()) {
        return false;
      }
    }
    return true;
  }
}
