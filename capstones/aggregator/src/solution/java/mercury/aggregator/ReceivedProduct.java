package mercury.aggregator;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/**
 * A product in an event, and what the API's filters look at. Immutable.
 *
 * @param json all of it
 * @param vendor the maker of the chip
 * @param name for people
 * @param memoryGb null if it is unknown
 * @param price the amount
 * @param interfaces in small letters
 * @param technologies in small letters
 */
record ReceivedProduct(
    JsonNode json,
    String vendor,
    String name,
    Integer memoryGb,
    BigDecimal price,
    List<String> interfaces,
    List<String> technologies) {

  /**
   * Reads a product.
   *
   * @throws RuntimeException if it is none
   */
  static ReceivedProduct of(JsonNode json) {
    JsonNode memory = json.required("memory_gb");
    return new ReceivedProduct(
        json,
        json.required("vendor").stringValue(),
        json.required("name").stringValue(),
        memory.isNull() ? null : memory.intValue(),
        new BigDecimal(json.required("price").required("amount").stringValue()),
        labels(json.required("interfaces")),
        labels(json.required("technologies")));
  }

  private static List<String> labels(JsonNode array) {
    return array.valueStream().map(label -> plain(label.stringValue())).toList();
  }

  /** Returns the text without letter case. */
  static String plain(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
