package mercury.shops;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * A card of the catalogue with what the shops say of it. Immutable.
 *
 * @param card as it is
 * @param offers of at least one shop
 */
record ListedCard(VideoCard card, Map<ShopName, Offer> offers) {

  Optional<Offer> offer(ShopName shop) {
    return Optional.ofNullable(offers.get(shop));
  }

  ListedCard with(ShopName shop, Offer offer) {
    Map<ShopName, Offer> changed = new EnumMap<>(offers);
    changed.put(shop, offer);
    return new ListedCard(card, changed);
  }
}
