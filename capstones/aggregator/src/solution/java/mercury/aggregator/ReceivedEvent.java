package mercury.aggregator;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An event that has come out of the queue. Immutable.
 *
 * @param productId the product's
 * @param version of the product
 * @param type what has happened to it
 * @param at when, as the API tells it
 * @param product as it is since then; empty if it was removed
 */
record ReceivedEvent(
    String productId, long version, String type, String at, Optional<ReceivedProduct> product) {

  private static final String REMOVED = "removed";
  private static final Set<String> TYPES = Set.of("created", "changed", REMOVED);

  /**
   * Reads a message.
   *
   * @throws RuntimeException if it is not an event
   */
  static ReceivedEvent parse(byte[] body) {
    JsonNode json = JsonMapper.shared().readTree(body);
    String type = json.required("type").stringValue();
    long version = json.required("version").longValue();
    if (!TYPES.contains(type) || version < 1) {
      throw new IllegalArgumentException("no event: type " + type + ", version " + version);
    }
    return new ReceivedEvent(
        json.required("product_id").stringValue(),
        version,
        type,
        EventTime.text(Instant.parse(json.required("at").stringValue())),
        type.equals(REMOVED)
            ? Optional.empty()
            : Optional.of(ReceivedProduct.of(json.required("product"))));
  }

  /** Returns the product as the API tells it; empty if it was removed. */
  Optional<String> view() {
    return product.map(
        now -> {
          Map<String, Object> view = new LinkedHashMap<>();
          view.put("id", productId);
          view.put("version", version);
          view.put("at", at);
          view.put("product", now.json());
          return CollectorJson.write(view);
        });
  }

  /** Returns its line in the history of the product. */
  String line() {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("version", version);
    line.put("type", type);
    line.put("at", at);
    product.ifPresent(now -> line.put("product", now.json()));
    return CollectorJson.write(line);
  }
}
