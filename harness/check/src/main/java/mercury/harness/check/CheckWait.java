package mercury.harness.check;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import mercury.harness.amqp.Tap;
import mercury.harness.amqp.Timeline;

/**
 * Waits for what should happen, on a busy machine longer, and for what must not, on any machine
 * equally long: later it might be allowed.
 */
public final class CheckWait {

  private CheckWait() {}

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

  /**
   * Waits until the condition is true, as {@link CheckContext#found} does; fails with that failure
   * mode otherwise.
   */
  public static void require(
      CheckContext context, Callable<Boolean> condition, String failureMode, Object... arguments)
      throws Exception {
    context.found(() -> ifTrue(condition), failureMode, arguments);
  }

  /** Returns whether the condition, which must not, becomes true within that time; asks often. */
  public static boolean happensWithin(Duration time, Callable<Boolean> condition) throws Exception {
    return PatientLook.often(() -> ifTrue(condition)).within(time).isPresent();
  }

  private static Optional<Boolean> ifTrue(Callable<Boolean> condition) throws Exception {
    return Optional.of(condition.call()).filter(Boolean::booleanValue);
  }
}
