package mercury.kit;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.awaitility.core.ConditionFactory;

/** The patience of a test with what must come: it is that of the busiest machine. */
public final class LoadPatience {

  /** The time after which something has not come. */
  public static final Duration TIMEOUT = Duration.ofMinutes(1);

  private static final Duration POLL_INTERVAL = Duration.ofMillis(10);

  private LoadPatience() {}

  /** Waits for a condition. */
  public static ConditionFactory eventually() {
    return await().atMost(TIMEOUT).pollInterval(POLL_INTERVAL);
  }
}
