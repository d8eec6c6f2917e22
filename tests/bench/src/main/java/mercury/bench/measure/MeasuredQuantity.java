package mercury.bench.measure;

import java.util.Locale;

/** The quantities that a run yields, each with its unit. */
public enum MeasuredQuantity {
  RATE("messages/s", "%,.0f", 1),
  EVENTS("events/s delivered", "%,.0f", 1),
  UPDATES("updates/s", "%,.1f", 1),
  MEDIAN("median, ms", "%.3f", 1e-6),
  P99("99th percentile, ms", "%.2f", 1e-6),
  IDEAL("of capacity × 1,000/s", "%.2f", 1),
  CPU("µs of CPU per message", "%.0f", 1e-3),
  ALLOCATED("kB allocated per message", "%.2f", 1e-3),
  BUSY("% of the machine's CPU", "%.0f", 100),
  TIME("seconds", "%.2f", 1),
  MEMORY("MB", "%.0f", 1e-6);

  private final String unit;
  private final String format;
  private final double scale;

  MeasuredQuantity(String unit, String format, double scale) {
    this.unit = unit;
    this.format = format;
    this.scale = scale;
  }

  /** The unit in which it is shown, as the head of a column. */
  public String unit() {
    return unit;
  }

  /** Formats a value; times are measured in nanoseconds and memory in bytes. */
  public String show(double value) {
    return String.format(Locale.ROOT, format, scaled(value));
  }

  /** Converts a value to the unit in which it is shown. */
  public double scaled(double value) {
    return value * scale;
  }
}
