package mercury.aggregator;

import java.util.Map;
import java.util.Objects;
import mercury.task.ConfigValidator;

/**
 * The words of one shop about one card, as the shop has them. Given: nothing to do here.
 *
 * @param shop {@link #NETVIDEO} or {@link #COUNTRYLINK}
 * @param id by which the shop knows the card: {@code sku} or {@code code}
 * @param words the entry of the shop's page, as its JSON has it: an object is a map, an array a
 *     list
 */
public record ShopListing(String shop, String id, Map<String, Object> words) {

  /** The shop that tells technical data. */
  public static final String NETVIDEO = "netvideo";

  /** The shop that tells interfaces and technologies. */
  public static final String COUNTRYLINK = "countrylink";

  /**
   * Checks the values; the map is not copied.
   *
   * @throws NullPointerException if one is missing
   * @throws IllegalArgumentException if shop or id is blank
   */
  public ShopListing {
    ConfigValidator.requireNotBlank(shop, "shop");
    ConfigValidator.requireNotBlank(id, "id");
    Objects.requireNonNull(words, "words");
  }
}
