package mercury.aggregator;

import java.io.IOException;
import java.util.List;

/**
 * Reads CountryLink, whose pages each lead to the next.
 *
 * <ol>
 *   <li>Ask for the first page, and then for the one that each names in {@code next}; the last has
 *       null there. (A1)
 *   <li>All other rules are those of {@link NetVideoClient}.
 * </ol>
 */
final class CountryLinkClient implements ShopClient {

  private final CollectorConfig config;

  CountryLinkClient(CollectorConfig config) {
    this.config = config;
  }

  @Override
  public String shop() {
    return ShopListing.COUNTRYLINK;
  }

  @Override
  public List<ShopListing> read() throws IOException, InterruptedException {
    throw new UnsupportedOperationException("CountryLinkClient.read is not written yet");
  }
}
