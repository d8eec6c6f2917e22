package mercury.shops;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The shop that tells technical data, in pages with numbers. Immutable. */
final class NetVideo implements Shop {

  private static final int MAX_PAGE = 1_000_000;
  private static final Map<String, List<String>> VENDORS =
      Map.of(
          "NVIDIA", List.of("NVIDIA", "nVidia", "NVIDIA Corporation"),
          "AMD", List.of("AMD", "amd", "AMD Radeon"),
          "Intel", List.of("Intel", "INTEL", "Intel Corporation"));

  private final CardRandom chance;

  NetVideo(long seed) {
    this.chance = new CardRandom(seed);
  }

  @Override
  public ShopName name() {
    return ShopName.NETVIDEO;
  }

  @Override
  public PageRange range(ShopsRequest request, List<ShopEntry> entries)
      throws ShopsProblemException {
    int page = request.whole("page", 1, 1, MAX_PAGE);
    int size = request.whole("size", PageRange.DEFAULT_SIZE, 1, PageRange.MAX_SIZE);
    return new PageRange((page - 1) * size, size);
  }

  @Override
  public ObjectNode page(PageRange range, List<ShopEntry> entries, List<ShopEntry> shown) {
    ObjectNode page =
        ShopsJson.object()
            .put("page", range.number())
            .put("size", range.size())
            .put("pages", (entries.size() + range.size() - 1) / range.size())
            .put("total", entries.size());
    ArrayNode cards = page.putArray("cards");
    shown.forEach(entry -> cards.add(card(entry)));
    return page;
  }

  private ObjectNode card(ShopEntry entry) {
    VideoCard card = entry.card();
    Offer offer = entry.offer();
    RandomGenerator random = chance.of(card, "NetVideo's words");
    ObjectNode told =
        ShopsJson.object()
            .put("sku", offer.id())
            .put("vendor", CardRandom.pick(random, VENDORS.get(card.chip().vendor())))
            .put("model", CardSpelling.of(card, random))
            .put("memory", MemoryText.any(card.chip().memoryGb(), random));
    offer.clockMhz().ifPresent(mhz -> told.put("clock", QuantityText.clock(mhz, random)));
    offer.tdpWatts().ifPresent(watts -> told.put("tdp", QuantityText.power(watts, random)));
    PriceText.putAny(told, "price", offer.priceCents(), random);
    return told;
  }
}
