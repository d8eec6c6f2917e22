package mercury.aggregator;

import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads NetVideo, whose pages have numbers (A1). One thread uses it at a time. */
final class NetVideoClient implements ShopClient {

  private static final int PAGE_SIZE = 100;
  private static final int ATTEMPTS = 3;

  private final String url;
  private final ShopPages pages;

  NetVideoClient(CollectorConfig config, CollectorStop stop) {
    this.url = config.netVideoUrl();
    this.pages = new ShopPages(config.answerTime(), stop);
  }

  @Override
  public String shop() {
    return ShopListing.NETVIDEO;
  }

  /** Pages move when cards come or go meanwhile: what does not add up is read again. */
  @Override
  public List<ShopListing> read() throws IOException, InterruptedException {
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      Map<String, ShopListing> cards = new LinkedHashMap<>();
      if (readAll(cards)) {
        return List.copyOf(cards.values());
      }
    }
    throw new IOException("the catalogue changes faster than it can be read");
  }

  /** Returns whether all pages have told of the same number of cards, and that many are there. */
  private boolean readAll(Map<String, ShopListing> cards) throws IOException, InterruptedException {
    int total = -1;
    int last = 1;
    for (int number = 1; number <= last; number++) {
      Map<String, Object> page =
          pages.get(URI.create("%s?page=%s&size=%s".formatted(url, "" + number, "" + PAGE_SIZE)));
      ShopEntries.addAll(cards, shop(), "sku", page.get("cards"));
      int told = ShopEntries.whole(page.get("total"));
      if (total >= 0 && told != total) {
        return false;
      }
      total = told;
      last = ShopEntries.whole(page.get("pages"));
    }
    return cards.size() == total;
  }
}
