package mercury.environment.dialect;

import com.rabbitmq.client.LongString;
import com.rabbitmq.client.impl.ValueReader;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.apache.qpid.server.protocol.v0_8.FieldTable;

/** Reads values as they come in AMQP tables and names their types as RabbitMQ does. Stateless. */
final class WireValue {

  private static final Map<Class<?>, String> NAMES =
      Map.ofEntries(
          Map.entry(Boolean.class, "bool"),
          Map.entry(Byte.class, "byte"),
          Map.entry(Short.class, "short"),
          Map.entry(Integer.class, "signedint"),
          Map.entry(Long.class, "long"),
          Map.entry(Float.class, "float"),
          Map.entry(Double.class, "double"),
          Map.entry(BigDecimal.class, "decimal"),
          Map.entry(Date.class, "timestamp"),
          Map.entry(byte[].class, "binary"));

  private WireValue() {}

  /** Returns the table's entries with the types that the Java client gives them. */
  static Map<String, Object> table(FieldTable table) {
    if (table == null) {
      return Map.of();
    }
    byte[] bytes = table.getDataAsBytes();
    byte[] sized =
        ByteBuffer.allocate(Integer.BYTES + bytes.length).putInt(bytes.length).put(bytes).array();
    try {
      return new ValueReader(new DataInputStream(new ByteArrayInputStream(sized))).readTable();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String type(Object value) {
    if (value == null) {
      return "void";
    }
    if (value instanceof LongString || value instanceof String) {
      return "longstr";
    }
    if (value instanceof List) {
      return "array";
    }
    return value instanceof Map ? "table" : NAMES.getOrDefault(value.getClass(), "unknown");
  }

  /** Returns whether it is one of the types that count as whole numbers. */
  static boolean isInteger(Object value) {
    return value instanceof Integer
        || value instanceof Long
        || value instanceof Short
        || value instanceof Byte;
  }

  /** Returns whether two values are the same to RabbitMQ, which ignores how long a number is. */
  static boolean same(Object one, Object other) {
    if (isInteger(one) && isInteger(other)) {
      return ((Number) one).longValue() == ((Number) other).longValue();
    }
    return type(one).equals(type(other)) && String.valueOf(one).equals(String.valueOf(other));
  }
}
