package mercury.shops;

import java.util.List;
import java.util.Map;

/** Answers with the pages of a shop, and with its faults. Thread-safe. */
final class ShopPagesEndpoint implements ShopsEndpoint {

  private final Shop shop;
  private final TrueCatalogue catalogue;
  private final FaultsInForce faults;

  ShopPagesEndpoint(Shop shop, TrueCatalogue catalogue, FaultsInForce faults) {
    this.shop = shop;
    this.catalogue = catalogue;
    this.faults = faults;
  }

  /** Answers; a wrong request meets no fault, and uses none up. */
  @Override
  public ShopsAnswer answer(ShopsRequest request) throws ShopsProblemException {
    List<ShopEntry> entries = catalogue.state().entries(shop.name());
    int number = shop.range(request, entries).number();
    PageTrouble trouble = new PageTrouble(faults.strike(shop.name(), number));
    ShopsAnswer answer =
        trouble.error().isPresent()
            ? trouble.error().get().answer()
            : page(request, trouble.visible(entries), trouble);
    return answer.after(trouble.delayMillis());
  }

  private ShopsAnswer page(ShopsRequest request, List<ShopEntry> entries, PageTrouble trouble)
      throws ShopsProblemException {
    PageRange range = shop.range(request, entries);
    ShopsAnswer page =
        ShopsAnswer.json(200, shop.page(range, entries, trouble.shown(range.of(entries))));
    String tag = EntityTag.of(page.body());
    Map<String, String> headers = Map.of("ETag", tag, "Cache-Control", "no-cache");
    if (request.ifNoneMatch().filter(known -> EntityTag.isAmong(tag, known)).isPresent()) {
      return ShopsAnswer.empty(304).withHeaders(headers);
    }
    return (trouble.cutsThePage() ? page.cutShort() : page).withHeaders(headers);
  }
}
