package mercury.aggregator;

import java.util.Optional;

/**
 * A question for products: filters, order and size of a page. Immutable.
 *
 * @param conditions of the filters and of the cursor
 * @param sort the order
 * @param limit the most that are wanted
 */
record ProductQuery(SqlConditions conditions, ProductSort sort, int limit) {

  private static final int MOST = 100;
  private static final int USUAL = 20;
  private static final int MOST_GB = 1_000_000;

  /**
   * Reads the parameters of a request.
   *
   * @throws WrongParameterException if one is wrong
   */
  static ProductQuery of(ApiParameters parameters) {
    SqlConditions all = new SqlConditions();
    all.add("view is not null");
    parameters
        .choice("vendor", "NVIDIA", "AMD", "Intel")
        .ifPresent(vendor -> all.add("vendor = ?", vendor));
    parameters
        .whole("memory_min", 1, MOST_GB)
        .ifPresent(memory -> all.add("memory_gb >= ?", memory));
    parameters.amount("price_max").ifPresent(price -> all.add("price <= ?", price));
    parameters
        .text("interface")
        .ifPresent(label -> all.add("interfaces @> array[?::text]", ReceivedProduct.plain(label)));
    parameters
        .text("technology")
        .ifPresent(
            label -> all.add("technologies @> array[?::text]", ReceivedProduct.plain(label)));
    parameters
        .text("q")
        .ifPresent(part -> all.add("strpos(plain_name, ?) > 0", ReceivedProduct.plain(part)));
    ProductSort sort = sort(parameters);
    cursor(parameters, sort).ifPresent(last -> all.add(sort.after(), last.key(), last.id()));
    return new ProductQuery(all, sort, parameters.whole("limit", 1, MOST).orElse(USUAL));
  }

  private static ProductSort sort(ApiParameters parameters) {
    return parameters
        .choice("sort", "name", "-name", "price", "-price")
        .flatMap(ProductSort::of)
        .orElse(ProductSort.NAME);
  }

  private static Optional<ProductCursor> cursor(ApiParameters parameters, ProductSort sort) {
    Optional<ProductCursor> cursor = parameters.read("cursor", ProductCursor::parse);
    if (cursor.isPresent() && cursor.get().sort() != sort) {
      throw new WrongParameterException("cursor", "it is of a list with another sort");
    }
    return cursor;
  }
}
