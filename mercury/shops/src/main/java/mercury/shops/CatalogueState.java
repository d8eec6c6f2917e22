package mercury.shops;

import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;

/**
 * The catalogue at one moment. Immutable.
 *
 * @param version the number of changes that led to it
 * @param cards by their id
 */
record CatalogueState(long version, SortedMap<String, ListedCard> cards) {

  /** Returns the cards that the shop tells of, in the order of the shop's ids. */
  List<ShopEntry> entries(ShopName shop) {
    return cards.values().stream()
        .flatMap(listed -> listed.offer(shop).map(it -> new ShopEntry(listed.card(), it)).stream())
        .sorted(Comparator.comparing(entry -> entry.offer().id()))
        .toList();
  }

  boolean has(ShopName shop, String card) {
    return cards.containsKey(card) && cards.get(card).offer(shop).isPresent();
  }
}
