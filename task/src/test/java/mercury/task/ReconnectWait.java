package mercury.task;

import java.time.Duration;
import java.util.function.Predicate;
import mercury.harness.amqp.EventNotSeenError;
import mercury.harness.amqp.Timeline;
import mercury.harness.check.CheckContext;
import mercury.harness.check.CheckFailedError;

/** Waits for a connection to come back, for which clients take their time. */
final class ReconnectWait {

  /** Longer than the five seconds after which the library's own recovery begins. */
  private static final Duration TIMEOUT = Duration.ofSeconds(15);

  private ReconnectWait() {}

  static void until(CheckContext context, Predicate<Timeline> isReconnected)
      throws InterruptedException {
    try {
      context.amqp().await(TIMEOUT, "gone", isReconnected);
    } catch (EventNotSeenError e) {
      throw new CheckFailedError("gone", TIMEOUT.toSeconds());
    }
  }
}
