package mercury.kit;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.awaitility.core.ConditionFactory;

/** The patience of a test with what must come: it is that of the busiest machine. */
public final class LoadPatience {

  /** The time after which something has not come, in s. */
  public static final int SECONDS = 120;

  /** The same. */
  public static final Duration TIMEOUT = Duration.ofSeconds(SECONDS);

  /** The time that a whole test may take, in s, where one that hangs would hold up the others. */
  public static final int TEST_SECONDS = 600;

  private static final Duration POLL_INTERVAL = Duration.ofMillis(10);

  private LoadPatience() {}

  /** Waits for a condition. */
  public static ConditionFactory eventually() {
    return await().atMost(TIMEOUT).pollInterval(POLL_INTERVAL);
  }
}
