package mercury.shops;

import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Tells the cards as they are, and what each shop says of them, in plain units. Thread-safe. */
final class TruthEndpoint implements ShopsEndpoint {

  private final long seed;
  private final TrueCatalogue catalogue;

  TruthEndpoint(long seed, TrueCatalogue catalogue) {
    this.seed = seed;
    this.catalogue = catalogue;
  }

  @Override
  public ShopsAnswer answer(ShopsRequest request) {
    CatalogueState state = catalogue.state();
    ObjectNode truth = ShopsJson.object().put("seed", seed).put("version", state.version());
    ArrayNode cards = truth.putArray("cards");
    state.cards().values().forEach(listed -> cards.add(json(listed)));
    return ShopsAnswer.json(200, truth);
  }

  private static ObjectNode json(ListedCard listed) {
    VideoCard card = listed.card();
    Chip chip = card.chip();
    ObjectNode json =
        ShopsJson.object()
            .put("id", card.id())
            .put("vendor", chip.vendor())
            .put("partner", card.board().partner())
            .put("line", card.board().line())
            .put("model", chip.model())
            .put("memory_gb", chip.memoryGb())
            .put("clock_mhz", card.clockMhz())
            .put("tdp_w", chip.tdpWatts());
    putAll(json.putArray("interfaces"), chip.interfaces());
    putAll(json.putArray("technologies"), chip.technologies());
    listed.offers().forEach((shop, offer) -> json.set(shop.text(), json(offer)));
    return json;
  }

  private static ObjectNode json(Offer offer) {
    ObjectNode json = ShopsJson.object().put("id", offer.id());
    json.put("price", PriceText.decimal(offer.priceCents()).toPlainString());
    offer.clockMhz().ifPresent(mhz -> json.put("clock_mhz", mhz));
    offer.tdpWatts().ifPresent(watts -> json.put("tdp_w", watts));
    return json;
  }

  private static void putAll(ArrayNode into, List<String> values) {
    values.forEach(into::add);
  }
}
