package mercury.bot.bench;

import java.lang.management.ManagementFactory;
import java.time.Duration;

/**
 * How long a check waits for what the code under test does. A busy machine takes its time; on
 * another one nobody should wait longer than necessary to read that something never came.
 */
public final class Allowance {

  private static final Duration CALM = Duration.ofSeconds(15);
  private static final double BUSY = 4; // that many threads want each core
  private static final double MOST = 2;

  private Allowance() {}

  /** For what a process does that runs. */
  public static Duration now() {
    return CALM.plusMillis((long) ((times() - 1) * CALM.toMillis()));
  }

  /** For what a process does that has to be started: twice as long. */
  public static Duration ofOwnJvm() {
    return now().multipliedBy(2);
  }

  private static double times() {
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(); // or -1
    double perCore = load / Runtime.getRuntime().availableProcessors();
    return Math.max(1, Math.min(MOST, perCore / BUSY));
  }
}
