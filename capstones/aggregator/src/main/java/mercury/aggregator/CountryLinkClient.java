package mercury.aggregator;

import java.io.IOException;
import java.util.List;

/**
 * Reads CountryLink, whose pages each lead to the next (A1): the last has no {@code next}. All
 * other rules are those of {@link NetVideoClient}.
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
