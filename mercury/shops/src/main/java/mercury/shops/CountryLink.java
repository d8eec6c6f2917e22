package mercury.shops;

import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The shop that tells interfaces and technologies, in pages that each lead to the next. A cursor
 * stays good when the catalogue changes, even when its card has gone. Immutable.
 */
final class CountryLink implements Shop {

  private final CardRandom chance;

  CountryLink(long seed) {
    this.chance = new CardRandom(seed);
  }

  @Override
  public ShopName name() {
    return ShopName.COUNTRYLINK;
  }

  @Override
  public PageRange range(ShopsRequest request, List<ShopEntry> entries)
      throws ShopsProblemException {
    int limit = request.whole("limit", PageRange.DEFAULT_SIZE, 1, PageRange.MAX_SIZE);
    String after = request.query().get("after");
    return new PageRange(after == null ? 0 : indexAfter(PageCursor.id(after), entries), limit);
  }

  @Override
  public ObjectNode page(PageRange range, List<ShopEntry> entries, List<ShopEntry> shown) {
    ObjectNode page = ShopsJson.object();
    ArrayNode items = page.putArray("items");
    shown.forEach(entry -> items.add(product(entry)));
    List<ShopEntry> own = range.of(entries);
    if (range.isLast(entries)) {
      return page.putNull("next");
    }
    return page.put("next", PageCursor.after(own.get(own.size() - 1).offer().id()));
  }

  private static int indexAfter(String id, List<ShopEntry> entries) {
    int found =
        Collections.binarySearch(entries.stream().map(entry -> entry.offer().id()).toList(), id);
    return found < 0 ? -found - 1 : found + 1;
  }

  private ObjectNode product(ShopEntry entry) {
    VideoCard card = entry.card();
    Offer offer = entry.offer();
    RandomGenerator random = chance.of(card, "CountryLink's words");
    ObjectNode told =
        ShopsJson.object().put("code", offer.id()).put("title", CardSpelling.of(card, random));
    putLabels(told.putArray("interfaces"), card.chip().interfaces(), random);
    putLabels(told.putArray("supports"), card.chip().technologies(), random);
    if (offer.clockMhz().isPresent() || offer.tdpWatts().isPresent()) {
      ObjectNode specs = told.putObject("specs");
      offer.clockMhz().ifPresent(mhz -> specs.put("boost", QuantityText.clock(mhz, random)));
      offer.tdpWatts().ifPresent(watts -> specs.put("power", QuantityText.power(watts, random)));
    }
    PriceText.putAny(told, "cost", offer.priceCents(), random);
    return told;
  }

  private static void putLabels(ArrayNode into, List<String> labels, RandomGenerator random) {
    labels.forEach(label -> into.add(LabelText.any(label, random)));
  }
}
