package mercury.aggregator;

/**
 * A product in a sorted list. Immutable.
 *
 * @param id its own
 * @param key by what the list is sorted
 * @param view as the API tells it
 */
record SortedProduct(String id, String key, String view) {}
