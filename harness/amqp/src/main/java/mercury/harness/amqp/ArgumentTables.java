package mercury.harness.amqp;

import com.rabbitmq.client.LongString;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes argument tables plain, so that a check can compare them with string literals. */
final class ArgumentTables {

  private ArgumentTables() {}

  static Map<String, Object> plain(Map<String, Object> table) {
    Map<String, Object> plain = new LinkedHashMap<>();
    if (table != null) {
      table.forEach((key, value) -> plain.put(key, value(value)));
    }
    return Collections.unmodifiableMap(plain);
  }

  private static Object value(Object value) {
    if (value instanceof LongString text) {
      return text.toString();
    }
    if (value instanceof List<?> list) {
      return list.stream().map(ArgumentTables::value).toList();
    }
    return value instanceof Map<?, ?> map ? nested(map) : value;
  }

  private static Map<String, Object> nested(Map<?, ?> map) {
    Map<String, Object> table = new LinkedHashMap<>();
    map.forEach((key, value) -> table.put(String.valueOf(key), value));
    return plain(table);
  }
}
