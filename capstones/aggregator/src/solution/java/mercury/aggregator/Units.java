package mercury.aggregator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns what shops write into one unit each: GB, MHz, W, and euros with two decimals. Stateless.
 */
final class Units {

  private static final Pattern QUANTITY =
      Pattern.compile("(\\d+(?:[.,]\\d+)?)\\s?([a-z]+)", Pattern.CASE_INSENSITIVE);
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
  private static final BigDecimal MB_IN_GB = BigDecimal.valueOf(1024);

  private Units() {}

  /** Returns GB; empty if the text has another form. */
  static OptionalInt memoryGb(Object text) {
    return quantity(text, Map.of("gb", BigDecimal.ONE, "g", BigDecimal.ONE), "mb", MB_IN_GB);
  }

  /** Returns MHz; empty if the text has another form. */
  static OptionalInt clockMhz(Object text) {
    return quantity(text, Map.of("mhz", BigDecimal.ONE, "ghz", THOUSAND), "", THOUSAND);
  }

  /** Returns W; empty if the text has another form. */
  static OptionalInt powerWatts(Object text) {
    return quantity(text, Map.of("w", BigDecimal.ONE, "kw", THOUSAND), "", THOUSAND);
  }

  /**
   * Returns the price with two decimals.
   *
   * @param price a text like {@code 1.299,00 €} or an object with {@code amount} or {@code cents}
   * @throws IllegalArgumentException if it is neither
   */
  static BigDecimal price(Object price) {
    if (price instanceof Map<?, ?> object && object.get("cents") instanceof Number cents) {
      return new BigDecimal(cents.toString())
          .movePointLeft(2)
          .setScale(2, RoundingMode.UNNECESSARY);
    }
    if (price instanceof Map<?, ?> object && object.get("amount") instanceof Number amount) {
      return new BigDecimal(amount.toString()).setScale(2, RoundingMode.HALF_UP);
    }
    String digits = String.valueOf(price).replaceAll("[^\\d,]", "");
    if (!digits.matches("\\d+(,\\d\\d)?")) {
      throw new IllegalArgumentException("no price: " + price);
    }
    return new BigDecimal(digits.replace(',', '.')).setScale(2, RoundingMode.UNNECESSARY);
  }

  private static OptionalInt quantity(
      Object text, Map<String, BigDecimal> factors, String part, BigDecimal partsInOne) {
    Matcher quantity = QUANTITY.matcher(String.valueOf(text).strip());
    if (!quantity.matches()) {
      return OptionalInt.empty();
    }
    BigDecimal number = new BigDecimal(quantity.group(1).replace(',', '.'));
    String unit = quantity.group(2).toLowerCase(Locale.ROOT);
    if (unit.equals(part)) {
      return OptionalInt.of(number.divide(partsInOne, RoundingMode.HALF_UP).intValue());
    }
    return factors.containsKey(unit)
        ? OptionalInt.of(number.multiply(factors.get(unit)).intValue())
        : OptionalInt.empty();
  }
}
