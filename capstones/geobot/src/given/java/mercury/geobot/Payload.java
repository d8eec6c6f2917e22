package mercury.geobot;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The payload of an {@link Event}. Immutable.
 *
 * @param message a sentence for people
 * @param timestamp when it happened, to the millisecond
 * @param level {@code info}, {@code error} or {@code debug}; null means {@code info}, and is left
 *     out of the JSON
 * @param data what it is about: any JSON object
 */
public record Payload(
    String message,
    Instant timestamp,
    @JsonInclude(JsonInclude.Include.NON_NULL) String level,
    Map<String, Object> data) {

  /**
   * Checks the values and copies the data.
   *
   * @throws IllegalArgumentException naming the one that is missing
   */
  public Payload {
    requireText("message", message);
    if (timestamp == null || data == null) {
      throw new IllegalArgumentException((data == null ? "data" : "timestamp") + " is missing");
    }
    data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
  }

  /** Makes one of the level {@code info}. */
  public Payload(String message, Instant timestamp, Map<String, Object> data) {
    this(message, timestamp, null, data);
  }

  static void requireText(String name, String value) {
    if (value == null || value.isEmpty()) {
      throw new IllegalArgumentException(name + " is missing");
    }
  }
}
