package mercury.aggregator;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * The place in a sorted list behind a product: its key and id, and no number of rows, so that what
 * comes and goes before it moves nothing. Immutable.
 *
 * @param sort of the list
 * @param key of the product
 * @param id of the product, which need not exist any more
 */
record ProductCursor(ProductSort sort, Object key, String id) {

  static ProductCursor behind(ProductSort sort, SortedProduct product) {
    return new ProductCursor(sort, sort.value(product.key()), product.id());
  }

  /**
   * Reads one that {@link #text} has written.
   *
   * @throws IllegalArgumentException if it has not
   */
  static ProductCursor parse(String text) {
    try {
      byte[] json = Base64.getUrlDecoder().decode(text);
      JsonNode parts = CollectorJson.parse(new String(json, StandardCharsets.UTF_8));
      ProductSort sort = ProductSort.of(parts.required(0).stringValue()).orElseThrow();
      Object key = sort.value(parts.required(1).stringValue());
      return new ProductCursor(sort, key, parts.required(2).stringValue());
    } catch (JacksonException | IllegalArgumentException | java.util.NoSuchElementException e) {
      throw new IllegalArgumentException("no cursor of this API", e);
    }
  }

  /** Returns it for a URL. */
  String text() {
    String json = CollectorJson.write(List.of(sort.word(), key.toString(), id));
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }
}
