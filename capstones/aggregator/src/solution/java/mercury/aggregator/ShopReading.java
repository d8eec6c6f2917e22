package mercury.aggregator;

import java.util.List;

/**
 * A whole reading of a shop. Immutable.
 *
 * @param shop its name
 * @param listings all that it tells
 */
record ShopReading(String shop, List<ShopListing> listings) {}
