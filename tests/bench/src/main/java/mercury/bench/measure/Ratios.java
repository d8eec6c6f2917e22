package mercury.bench.measure;

import java.util.Locale;

/** How ratios are shown. */
final class Ratios {

  private Ratios() {}

  static String show(double ratio) {
    return String.format(Locale.ROOT, "%.2f", ratio);
  }
}
