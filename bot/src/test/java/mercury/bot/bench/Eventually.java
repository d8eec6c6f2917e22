package mercury.bot.bench;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.Callable;
import mercury.harness.check.CheckFailed;
import org.awaitility.core.ConditionTimeoutException;

/** Conditions that nobody tells of when they become true: of stores and queues. */
public final class Eventually {

  private static final Duration LOOK = Duration.ofMillis(50);

  private Eventually() {}

  /** Waits until it is so; fails in that way when it does not become so. */
  public static void require(Callable<Boolean> condition, String way, Object... arguments) {
    if (!within(Allowance.now(), condition)) {
      throw new CheckFailed(way, arguments);
    }
  }

  /** Waits until it is so; says whether it became so. */
  public static boolean within(Duration patience, Callable<Boolean> condition) {
    try {
      await()
          .pollInSameThread()
          .pollInterval(LOOK)
          .pollDelay(Duration.ZERO)
          .atMost(patience)
          .until(condition);
      return true;
    } catch (ConditionTimeoutException e) {
      return false;
    }
  }
}
