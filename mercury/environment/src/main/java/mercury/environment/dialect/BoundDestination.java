package mercury.environment.dialect;

import com.rabbitmq.client.LongString;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A binding as it looks from outside the broker. Immutable.
 *
 * @param name the queue or the exchange that is bound
 * @param isQueue whether that is a queue
 * @param key the routing key, or a pattern for it
 * @param arguments by their names: text as a {@code String}, numbers, booleans, null for any value;
 *     of a value of another type a list with the name of that type
 */
public record BoundDestination(
    String name, boolean isQueue, String key, Map<String, Object> arguments) {

  static BoundDestination of(Binding binding) {
    Map<String, Object> arguments = new TreeMap<>();
    binding.arguments().forEach((name, value) -> arguments.put(name, plain(value)));
    return new BoundDestination(
        binding.destination().name(),
        binding.destination() instanceof RabbitQueue,
        binding.key(),
        Collections.unmodifiableMap(arguments));
  }

  private static Object plain(Object value) {
    if (value instanceof LongString text) {
      return text.toString();
    }
    return value == null || value instanceof Number || value instanceof Boolean
        ? value
        : List.of(WireValue.type(value));
  }
}
