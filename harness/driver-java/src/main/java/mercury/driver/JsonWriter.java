package mercury.driver;

import java.lang.reflect.Array;
import java.util.Base64;
import java.util.Date;
import java.util.Map;

/**
 * Writes values as JSON in ASCII, on one line. What JSON has no form for becomes an object: bytes
 * {@code {"base64": "…"}}, a date {@code {"timestamp": milliseconds}}, anything else {@code
 * {"type": "…", "text": "…"}}. Not thread-safe.
 */
final class JsonWriter {

  private static final int FIRST_PRINTABLE = 0x20;
  private static final int LAST_ASCII = 0x7e;

  private final StringBuilder out = new StringBuilder();

  private JsonWriter() {}

  static String write(Object value) {
    JsonWriter writer = new JsonWriter();
    writer.value(value);
    return writer.out.toString();
  }

  private void value(Object value) {
    if (value == null || value instanceof Boolean || isNumber(value)) {
      out.append(value);
    } else if (value instanceof CharSequence text) {
      string(text);
    } else if (value instanceof Map<?, ?> map) {
      object(map);
    } else if (value instanceof Iterable<?> list) {
      list(list);
    } else {
      value(described(value));
    }
  }

  private static boolean isNumber(Object value) {
    if (value instanceof Double || value instanceof Float) {
      return Double.isFinite(((Number) value).doubleValue());
    }
    return value instanceof Number number && number.toString().matches("-?[0-9.]+([eE][-+]?\\d+)?");
  }

  @SuppressWarnings("JavaUtilDate") // the RabbitMQ client has its timestamps so
  private static Object described(Object value) {
    if (value instanceof byte[] bytes) {
      return Map.of("base64", Base64.getEncoder().encodeToString(bytes));
    }
    if (value instanceof Date date) {
      return Map.of("timestamp", date.getTime());
    }
    if (value.getClass().isArray() && !value.getClass().getComponentType().isPrimitive()) {
      return java.util.Arrays.asList((Object[]) value);
    }
    if (value.getClass().isArray()) {
      return Map.of("type", value.getClass().getName(), "text", "[" + Array.getLength(value) + "]");
    }
    return Map.of("type", value.getClass().getName(), "text", String.valueOf(value));
  }

  private void object(Map<?, ?> map) {
    String separator = "{";
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      out.append(separator);
      string(String.valueOf(entry.getKey()));
      out.append(':');
      value(entry.getValue());
      separator = ",";
    }
    out.append(map.isEmpty() ? "{}" : "}");
  }

  private void list(Iterable<?> list) {
    out.append('[');
    String separator = "";
    for (Object element : list) {
      out.append(separator);
      value(element);
      separator = ",";
    }
    out.append(']');
  }

  private void string(CharSequence text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char next = text.charAt(i);
      if (next == '"' || next == '\\') {
        out.append('\\').append(next);
      } else if (next < FIRST_PRINTABLE || next > LAST_ASCII) {
        out.append("\\u");
        String hex = Integer.toHexString(next);
        out.append("0000", hex.length(), 4).append(hex);
      } else {
        out.append(next);
      }
    }
    out.append('"');
  }
}
