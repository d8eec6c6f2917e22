package mercury.tools.certificate;

import java.lang.management.ManagementFactory;
import java.util.DoubleSummaryStatistics;
import java.util.Locale;

/** How busy the machine was, as the system's load average tells; Windows does not tell. */
final class LoadAverage {

  private final DoubleSummaryStatistics seen = new DoubleSummaryStatistics();

  void look() {
    double now = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    if (now >= 0) {
      seen.accept(now);
    }
  }

  @Override
  public String toString() {
    return seen.getCount() == 0
        ? ""
        : String.format(
            Locale.ROOT, " (load average %.1f, at most %.1f)", seen.getAverage(), seen.getMax());
  }
}
