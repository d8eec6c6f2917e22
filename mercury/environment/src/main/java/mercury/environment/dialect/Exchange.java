package mercury.environment.dialect;

import com.rabbitmq.client.LongString;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Predicate;

/** An exchange and its bindings. Thread-safe: bindings change under its lock. */
public final class Exchange implements Destination {

  private static final String ALTERNATE = "alternate-exchange";

  private final String name;
  private final ExchangeType type;
  private final ExchangeFlags flags;
  private final Map<String, Object> arguments;
  private final BindingTable table;
  private final LongAdder messagesIn = new LongAdder();
  private volatile List<Binding> bindings = List.of();

  Exchange(String name, ExchangeType type, ExchangeFlags flags, Map<String, Object> arguments) {
    this.name = name;
    this.type = type;
    this.flags = flags;
    this.arguments = arguments;
    this.table = type.newTable();
  }

  @Override
  public String name() {
    return name;
  }

  /** Returns its type as clients name it. */
  public String type() {
    return type.title();
  }

  /** Returns whether it survives a restart. */
  public boolean isDurable() {
    return flags.durable();
  }

  /** Returns how many messages were routed by it. */
  public long messagesIn() {
    return messagesIn.sum();
  }

  /** Returns what is bound to it now. */
  public List<BoundDestination> bound() {
    return bindings.stream().map(BoundDestination::of).toList();
  }

  ExchangeType kind() {
    return type;
  }

  ExchangeFlags flags() {
    return flags;
  }

  Map<String, Object> arguments() {
    return arguments;
  }

  List<Binding> bindings() {
    return bindings;
  }

  /** Returns the name of the exchange that gets what it cannot route; null where there is none. */
  public String alternate() {
    return arguments.get(ALTERNATE) instanceof LongString alternate ? alternate.toString() : null;
  }

  synchronized void add(Binding binding) {
    if (!bindings.contains(binding)) {
      List<Binding> more = new ArrayList<>(bindings);
      more.add(binding);
      set(more);
    }
  }

  /** Removes the bindings that are meant, and returns them. */
  synchronized List<Binding> remove(Predicate<Binding> meant) {
    List<Binding> removed = bindings.stream().filter(meant).toList();
    if (!removed.isEmpty()) {
      set(bindings.stream().filter(meant.negate()).toList());
    }
    return removed;
  }

  /** Adds to the list the destinations of the message, each once. */
  void route(Message message, List<Destination> found) {
    messagesIn.increment();
    for (String key : message.routingKeys()) {
      table.match(
          key,
          message,
          destination -> {
            if (!found.contains(destination)) {
              found.add(destination);
            }
          });
    }
  }

  private void set(List<Binding> all) {
    bindings = List.copyOf(all);
    table.set(bindings);
  }
}
