package mercury.tools.certificate;

import java.lang.management.ManagementFactory;
import java.util.DoubleSummaryStatistics;
import java.util.Locale;

/** Samples of the system's load average. Windows reports none. */
final class LoadAverage {

  private final DoubleSummaryStatistics samples = new DoubleSummaryStatistics();

  void sample() {
    double current = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    if (current >= 0) {
      samples.accept(current);
    }
  }

  @Override
  public String toString() {
    return samples.getCount() == 0
        ? ""
        : String.format(
            Locale.ROOT,
            " (load average %.1f, at most %.1f)",
            samples.getAverage(),
            samples.getMax());
  }
}
