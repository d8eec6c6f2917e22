package mercury.aggregator;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import tools.jackson.databind.JsonNode;

/**
 * A product as the catalogue has it. Immutable.
 *
 * @param id the same for good
 * @param key of its name
 * @param memoryGb as soon as a shop has said it
 * @param version the number of its changes
 * @param product as the last event had it; empty when no shop has it any more
 */
record ProductRow(
    String id, String key, OptionalInt memoryGb, long version, Optional<JsonNode> product) {

  /** Makes one that nobody knows yet. */
  static ProductRow unknown(UnitedCard card) {
    String memory = card.memoryGb().isPresent() ? "-" + card.memoryGb().getAsInt() + "gb" : "";
    String id = (card.key().replace("+", "plus") + memory).toLowerCase(Locale.ROOT);
    return new ProductRow(id, card.key(), card.memoryGb(), 0, Optional.empty());
  }

  boolean fits(UnitedCard card) {
    return memoryGb.isEmpty() || card.memoryGb().isEmpty() || memoryGb.equals(card.memoryGb());
  }

  /** Returns the next version of it. */
  ProductRow next(OptionalInt memory, Optional<JsonNode> now) {
    return new ProductRow(id, key, memoryGb.isPresent() ? memoryGb : memory, version + 1, now);
  }

  /** Returns what the event calls the step to this version from the one before. */
  String type(ProductRow before) {
    if (product.isEmpty()) {
      return "removed";
    }
    return before.product.isEmpty() ? "created" : "changed";
  }
}
