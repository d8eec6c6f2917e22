package mercury.aggregator;

import java.io.IOException;
import java.util.List;

/** Reads one of the shops. Given: nothing to do here. */
public interface ShopClient {

  /** Returns the name of the shop: {@link ShopListing#NETVIDEO} or the other. */
  String shop();

  /**
   * Reads all that the shop tells, page by page (A1).
   *
   * @return the shop's cards, each of them once
   * @throws IOException if the reading is not whole: what has been read so far is half of the truth
   * @throws InterruptedException if the reading is to end because the collector stops
   */
  List<ShopListing> read() throws IOException, InterruptedException;
}
