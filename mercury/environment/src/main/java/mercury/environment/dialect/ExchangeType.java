package mercury.environment.dialect;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The types of exchanges that RabbitMQ comes with. */
enum ExchangeType {
  DIRECT(DirectRouting::new),
  FANOUT(FanoutRouting::new),
  TOPIC(TopicRouting::new),
  HEADERS(HeadersRouting::new);

  private final Supplier<BindingTable> table;

  ExchangeType(Supplier<BindingTable> table) {
    this.table = table;
  }

  /** Returns the type of that name. */
  static ExchangeType named(String name) {
    Optional<ExchangeType> found =
        Arrays.stream(values()).filter(type -> type.title().equals(name)).findFirst();
    return found.orElseThrow(
        () -> ReplyCode.PRECONDITION_FAILED.error("invalid exchange type '%s'", name));
  }

  String title() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /** Returns an empty table of bindings that routes as this type does. */
  BindingTable newTable() {
    return table.get();
  }

  /** Refuses arguments of a binding that this type cannot understand. */
  void validate(Map<String, Object> arguments) {
    if (this == HEADERS) {
      HeadersMatch.of(arguments);
    }
  }
}
