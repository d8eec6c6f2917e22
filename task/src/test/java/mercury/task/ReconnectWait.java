package mercury.task;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import mercury.harness.amqp.Timeline;
import mercury.harness.check.CheckContext;
import mercury.harness.check.CheckFailedError;
import mercury.harness.check.CheckWait;

/** Waits for a connection to come back, for which clients take their time. */
final class ReconnectWait {

  /** A time longer than the five seconds after which the library's own recovery begins. */
  private static final Duration TIMEOUT = Duration.ofSeconds(15);

  private ReconnectWait() {}

  /**
   * Waits for it; fails as {@code gone}.
   *
   * @param seen what tells this failure from others
   */
  static void until(CheckContext context, Predicate<Timeline> isReconnected, Object... seen)
      throws InterruptedException {
    if (!CheckWait.eventually(context.amqp(), TIMEOUT, isReconnected)) {
      List<Object> arguments = new ArrayList<>(List.of(TIMEOUT.toSeconds()));
      arguments.addAll(List.of(seen));
      throw new CheckFailedError("gone", arguments.toArray());
    }
  }
}
