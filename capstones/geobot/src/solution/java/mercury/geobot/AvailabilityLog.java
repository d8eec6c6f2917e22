package mercury.geobot;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs that something is away, and that it is back: one line for each change (K10). A short gap is
 * none. For one thread.
 */
final class AvailabilityLog {

  private static final Logger LOG = LoggerFactory.getLogger(AvailabilityLog.class);
  private static final Duration GAP = Duration.ofSeconds(2);
  private static final Duration START = Duration.ofSeconds(5); // the first connection takes longer

  private final String name;
  private long lastThere = System.nanoTime() + START.toNanos();
  private boolean away;

  AvailabilityLog(String name) {
    this.name = name;
  }

  /** Takes note that it is there. */
  void there() {
    lastThere = System.nanoTime();
    if (away) {
      away = false;
      LOG.info("{} is back", name);
    }
  }

  /** Takes note that it cannot be used now. */
  void away(String reason) {
    if (!away && System.nanoTime() - lastThere > GAP.toNanos()) {
      away = true;
      LOG.warn("{} is away ({}); trying until it is back", name, reason);
    }
  }
}
