package mercury.shops;

import java.math.BigDecimal;
import java.util.random.RandomGenerator;

/** Writes a number with its unit or with a unit a thousand times as large, exactly. Stateless. */
final class QuantityText {

  private QuantityText() {}

  static String clock(int mhz, RandomGenerator random) {
    return any(mhz, "MHz", "GHz", random);
  }

  static String power(int watts, RandomGenerator random) {
    return any(watts, "W", "kW", random);
  }

  private static String any(int value, String unit, String large, RandomGenerator random) {
    return switch (random.nextInt(4)) {
      case 0 -> value + unit;
      case 1 -> thousandth(value) + " " + large;
      case 2 -> thousandth(value).replace('.', ',') + " " + large;
      default -> value + " " + unit;
    };
  }

  private static String thousandth(int value) {
    return BigDecimal.valueOf(value, 3).toPlainString();
  }
}
