package mercury.harness.check;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Tells how busy the machine is. */
public final class MachineLoad {

  /** {@code man 5 proc}: the fourth field begins with the number of threads that run or would. */
  private static final Path LINUX = Path.of("/proc/loadavg");

  private static final double MOST = 10;

  private MachineLoad() {}

  /**
   * Returns the time that something takes here which takes that time on an idle machine: as many
   * times longer as threads want each processor, now or in the last minute, ten times at most.
   */
  public static Duration stretched(Duration time) {
    double minute = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    double most = Math.max(perProcessor(), minute / Runtime.getRuntime().availableProcessors());
    return Duration.ofMillis((long) (time.toMillis() * slowness(most)));
  }

  /** Returns how many times slower all is while so many threads want each processor. */
  static double slowness(double perProcessor) {
    return Math.max(1, Math.min(MOST, perProcessor));
  }

  /**
   * Returns how many threads want to run for each processor: on Linux at this moment, elsewhere on
   * average in the last minute. Returns 0 where the system does not tell, as on Windows.
   */
  public static double perProcessor() {
    double threads = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    try {
      threads = runningThreads(Files.readString(LINUX));
    } catch (IOException e) {
      // this is another system
    }
    return Math.max(0, threads) / Runtime.getRuntime().availableProcessors();
  }

  /** Reads that file, without the thread that reads it. */
  static int runningThreads(String loadavg) {
    String field = loadavg.split(" ", -1)[3];
    return Integer.parseInt(field.substring(0, field.indexOf('/'))) - 1;
  }
}
