package mercury.aggregator;

import java.io.IOException;
import java.util.List;

/**
 * Reads NetVideo, whose pages have numbers (A1). Its documents are at {@code /docs} of the shops.
 *
 * <ol>
 *   <li>Ask for page after page, up to the last. A reading with a page that is missing or broken
 *       off is not whole. Entries that come twice are one card.
 *   <li>Pages move when cards come or go between two requests: compare what you have read with
 *       {@code total}, and read again what does not add up.
 *   <li>No answer may take longer than {@link CollectorConfig#answerTime()}, from the request to
 *       the last byte.
 *   <li>Send {@code If-None-Match} with the ETag of a page that you have; 304 says that it is the
 *       same still.
 *   <li>After 429 ask the shop for nothing before the seconds of {@code Retry-After} are over. Try
 *       again after an answer of 500 or above and after half a page, each time after a longer
 *       pause, and give up after some attempts: the next collect tries again.
 * </ol>
 */
final class NetVideoClient implements ShopClient {

  private final CollectorConfig config;

  NetVideoClient(CollectorConfig config) {
    this.config = config;
  }

  @Override
  public String shop() {
    return ShopListing.NETVIDEO;
  }

  @Override
  public List<ShopListing> read() throws IOException, InterruptedException {
    throw new UnsupportedOperationException("NetVideoClient.read is not written yet");
  }
}
