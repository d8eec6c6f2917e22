package mercury.aggregator;

import java.util.List;
import java.util.Map;

/**
 * The collector's tables: what each shop said when it was last read whole, and the products that
 * come of it. A change of a product and its event are one transaction (A5).
 */
final class Catalogue {

  /**
   * Takes in whole readings, by the shops' names. What the other shop said last stays (A1).
   *
   * @return the number of products that changed
   */
  int update(Map<String, List<ShopListing>> readings) throws Exception {
    throw new UnsupportedOperationException("Catalogue.update is not written yet");
  }
}
