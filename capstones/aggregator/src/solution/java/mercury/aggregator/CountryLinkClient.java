package mercury.aggregator;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads CountryLink, whose pages each lead to the next (A1). One thread uses it at a time. */
final class CountryLinkClient implements ShopClient {

  private static final int PAGE_SIZE = 100;

  private final String url;
  private final ShopPages pages;

  CountryLinkClient(CollectorConfig config, CollectorStop stop) {
    this.url = config.countryLinkUrl();
    this.pages = new ShopPages(config.answerTime(), stop);
  }

  @Override
  public String shop() {
    return ShopListing.COUNTRYLINK;
  }

  @Override
  public List<ShopListing> read() throws IOException, InterruptedException {
    Map<String, ShopListing> products = new LinkedHashMap<>();
    Set<String> cursors = new HashSet<>();
    String next = "";
    do {
      Map<String, Object> page = pages.get(URI.create(url + "?limit=" + PAGE_SIZE + next));
      ShopEntries.addAll(products, shop(), "code", page.get("items"));
      if (page.get("next") == null) {
        return List.copyOf(products.values());
      }
      next = "&after=" + URLEncoder.encode(page.get("next").toString(), StandardCharsets.UTF_8);
    } while (cursors.add(next));
    throw new IOException("the pages lead in a circle");
  }
}
