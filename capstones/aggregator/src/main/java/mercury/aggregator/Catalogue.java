package mercury.aggregator;

import java.util.List;
import java.util.Map;

/**
 * The collector's tables: what the shops said, and the products that come of it.
 *
 * <ol>
 *   <li>Keep what each shop said when it was last read whole. What the other shop said last stays.
 *       (A1)
 *   <li>Store the products that have changed, and their events, in one transaction. (A5)
 *   <li>A product keeps its id for good, whatever the shops say of it, and goes on with its version
 *       when it comes back. (A6)
 * </ol>
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
