package mercury.kit.shops;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Reads the words of both shops as a collector may: by nothing but what their document promises.
 * Stateless.
 */
final class ShopWords {

  private static final Pattern MEMORY = Pattern.compile(" ([0-9]+) ?(GB|G|MB)$");
  private static final Pattern VENDORS = Pattern.compile("nvidia|geforce|amd|radeon|intel");
  private static final Pattern QUANTITY = Pattern.compile("([0-9.,]+) ?([A-Za-z]+)");

  private ShopWords() {}

  /** Returns what names a card but for its memory, the same for all spellings. */
  static String name(String text) {
    String bare = MEMORY.matcher(text).replaceFirst("").toLowerCase(Locale.ROOT);
    return VENDORS.matcher(bare.replaceAll("[^a-z0-9+]", "")).replaceAll("");
  }

  /** Returns the memory in GB, if the text names it. */
  static Optional<Integer> memory(String text) {
    return MEMORY.matcher(" " + text).results().findFirst().map(ShopWords::gb);
  }

  /** Returns a clock in MHz or a power in W. */
  static int quantity(String text) {
    MatchResult found = QUANTITY.matcher(text).results().findFirst().orElseThrow();
    BigDecimal value = new BigDecimal(found.group(1).replace(',', '.'));
    boolean large = found.group(2).equals("GHz") || found.group(2).equals("kW");
    return (large ? value.movePointRight(3) : value).intValueExact();
  }

  /** Returns a price in euros, with two decimals. */
  static String price(JsonNode price) {
    if (price.has("cents")) {
      return new BigDecimal(price.get("cents").asLong()).movePointLeft(2).toPlainString();
    }
    return price.has("amount")
        ? price.get("amount").decimalValue().setScale(2).toPlainString()
        : price.asString().replaceAll("[^0-9,]", "").replace(',', '.');
  }

  private static int gb(MatchResult found) {
    int number = Integer.parseInt(found.group(1));
    return found.group(2).equals("MB") ? number / 1024 : number;
  }
}
