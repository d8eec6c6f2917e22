package mercury.aggregator;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * An event about a product (A6). Immutable.
 *
 * @param id its own, and the message's
 * @param json what the message says
 */
record ProductEvent(UUID id, Map<String, Object> json) {

  static ProductEvent of(ProductRow product, String type) {
    UUID id = UUID.randomUUID();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", id.toString());
    json.put("product_id", product.id());
    json.put("version", product.version());
    json.put("type", type);
    json.put("at", EventTime.text(Instant.now()));
    json.put("product", product.product().orElse(null));
    return new ProductEvent(id, json);
  }
}
