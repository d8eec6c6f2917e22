package mercury.shops;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One change of the catalogue. Immutable.
 *
 * @param type {@code price}, {@code removed} or {@code added}
 * @param card the id of the card
 * @param details of a price: {@code shop}, {@code from} and {@code to}
 */
record CatalogueChange(String type, String card, SortedMap<String, String> details) {

  static CatalogueChange removed(String card) {
    return new CatalogueChange("removed", card, new TreeMap<>());
  }

  static CatalogueChange added(String card) {
    return new CatalogueChange("added", card, new TreeMap<>());
  }

  static CatalogueChange price(String card, ShopName shop, long fromCents, long toCents) {
    return new CatalogueChange(
        "price",
        card,
        new TreeMap<>(
            Map.of(
                "shop", shop.text(),
                "from", PriceText.decimal(fromCents).toPlainString(),
                "to", PriceText.decimal(toCents).toPlainString())));
  }
}
