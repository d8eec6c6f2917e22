package mercury.bench.measure;

import java.util.Locale;

/** The format of ratios. */
final class RatioFormat {

  private RatioFormat() {}

  static String show(double ratio) {
    return String.format(Locale.ROOT, "%.2f", ratio);
  }
}
