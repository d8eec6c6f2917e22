package mercury.task;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/** Values that JSON can hold, and that do not survive every way of writing it. */
final class JsonSamples {

  private static final int DEPTH = 100;
  private static final String TEXT =
      "\"quoted\", a \\ and a / \n\r\t \b\f\u0001\u001f\u007f \u2028";

  private JsonSamples() {}

  /** Returns an object with all of them, at its top and nested. */
  static Map<String, Object> everyValue() {
    Map<String, Object> values = kinds();
    values.put("nested", Map.of("list", List.of(1, Map.of("two", List.of(true, 2.5, kinds())))));
    Object deep = Map.of();
    for (int i = 0; i < DEPTH / 2; i++) {
      deep = Map.of("deeper", List.of(deep));
    }
    values.put("deep", deep);
    return values;
  }

  private static Map<String, Object> kinds() {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("cyrillic", "Привет, Ёж");
    values.put("emoji", "🐇💨");
    values.put("text", TEXT);
    values.put(TEXT + " Ёж", "a key");
    values.put("long", 9_007_199_254_740_993L);
    values.put("longest", Long.MIN_VALUE);
    values.put("null", null);
    values.put("nulls", Arrays.asList(1, null));
    values.put("empty", List.of("", Map.of(), List.of()));
    return values;
  }

  /** Tells whether both are the same JSON; whole numbers may be of any Java type. */
  static boolean areSame(Object one, Object other) {
    JsonMapper json = JsonMapper.shared();
    return Objects.equals(
        json.readValue(json.writeValueAsBytes(one), Object.class),
        json.readValue(json.writeValueAsBytes(other), Object.class));
  }
}
