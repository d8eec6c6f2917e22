package mercury.bot.bench;

import java.lang.management.ManagementFactory;
import java.time.Duration;

/**
 * How long a check waits for what the code under test does: up to twice as long on a machine that
 * is busy with other things, where systems tell how busy they are.
 */
final class Patience {

  private static final int BUSY = 2; // threads that want each core
  private static final double MOST = 2;

  private Patience() {}

  static Duration ofSeconds(int idle) {
    int cores = Runtime.getRuntime().availableProcessors();
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    double times = Math.max(1, Math.min(MOST, load / (BUSY * cores)));
    return Duration.ofMillis(Math.round(idle * times * 1_000));
  }
}
