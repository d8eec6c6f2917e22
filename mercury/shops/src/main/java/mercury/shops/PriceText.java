package mercury.shops;

import java.math.BigDecimal;
import java.util.random.RandomGenerator;
import tools.jackson.databind.node.ObjectNode;

/** Writes a price into JSON, in one of several shapes. Stateless. */
final class PriceText {

  private static final String CURRENCY = "EUR";

  private PriceText() {}

  /** Puts a decimal with its currency, cents with their currency, or a text with a comma. */
  static void putAny(ObjectNode into, String field, long cents, RandomGenerator random) {
    switch (random.nextInt(4)) {
      case 0 -> into.putObject(field).put("cents", cents).put("currency", CURRENCY);
      case 1 -> into.put(field, withComma(cents) + " €");
      case 2 -> into.put(field, CURRENCY + " " + withComma(cents));
      default -> into.putObject(field).put("amount", decimal(cents)).put("currency", CURRENCY);
    }
  }

  static BigDecimal decimal(long cents) {
    return BigDecimal.valueOf(cents, 2);
  }

  /** Returns 1.299,00 for 129900 cents. */
  private static String withComma(long cents) {
    long euros = cents / 100;
    String thousands = euros >= 1000 ? euros / 1000 + "." : "";
    String rest = Long.toString(1000 + euros % 1000).substring(1);
    return thousands
        + (thousands.isEmpty() ? Long.toString(euros) : rest)
        + ","
        + Long.toString(100 + cents % 100).substring(1);
  }
}
