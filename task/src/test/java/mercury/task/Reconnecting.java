package mercury.task;

import java.time.Duration;
import java.util.function.Predicate;
import mercury.harness.check.Bench;
import mercury.harness.check.CheckFailed;
import mercury.harness.wire.NotSeen;
import mercury.harness.wire.Timeline;

/** Waiting for a connection to come back, for which clients take their time. */
final class Reconnecting {

  /** The library's own recovery begins after five seconds. */
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private Reconnecting() {}

  static void await(Bench bench, Predicate<Timeline> back) throws InterruptedException {
    try {
      bench.tap().await(PATIENCE, "gone", back);
    } catch (NotSeen e) {
      throw new CheckFailed("gone", PATIENCE.toSeconds());
    }
  }
}
