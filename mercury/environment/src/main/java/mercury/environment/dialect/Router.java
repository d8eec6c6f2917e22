package mercury.environment.dialect;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the queues of a message: through the default exchange, by bindings, from exchange to
 * exchange, and where nothing matches through the alternate exchange. Thread-safe.
 */
final class Router {

  private final RabbitVirtualHost host;

  Router(RabbitVirtualHost host) {
    this.host = host;
  }

  /** Returns each queue once, in the order found. */
  List<RabbitQueue> route(Exchange exchange, Message message) {
    return exchange.name().isEmpty() ? byName(message) : byBindings(exchange, message);
  }

  private List<RabbitQueue> byName(Message message) {
    List<String> keys = message.routingKeys();
    if (keys.size() == 1) {
      RabbitQueue queue = host.queue(keys.get(0));
      return queue == null ? List.of() : List.of(queue);
    }
    return keys.stream().map(host::queue).filter(queue -> queue != null).distinct().toList();
  }

  private List<RabbitQueue> byBindings(Exchange first, Message message) {
    List<RabbitQueue> queues = new ArrayList<>(2);
    Set<Exchange> seen = new HashSet<>(Set.of(first));
    Deque<Exchange> next = new ArrayDeque<>(List.of(first));
    while (!next.isEmpty()) {
      for (Destination destination : destinations(next.poll(), message)) {
        if (destination instanceof RabbitQueue queue) {
          if (!queues.contains(queue)) {
            queues.add(queue);
          }
        } else if (destination instanceof Exchange exchange && seen.add(exchange)) {
          next.add(exchange);
        }
      }
    }
    return queues;
  }

  private List<Destination> destinations(Exchange exchange, Message message) {
    List<Destination> found = new ArrayList<>(2);
    exchange.route(message, found);
    if (found.isEmpty() && exchange.alternate() != null) {
      Exchange alternate = host.exchange(exchange.alternate());
      if (alternate != null) {
        if (alternate.name().isEmpty()) {
          found.addAll(byName(message));
        } else {
          found.add(alternate);
        }
      }
    }
    return found;
  }
}
