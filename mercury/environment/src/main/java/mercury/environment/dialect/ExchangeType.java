package mercury.environment.dialect;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The types of exchanges that RabbitMQ comes with. */
enum ExchangeType {
  DIRECT,
  FANOUT,
  TOPIC,
  HEADERS;

  /** Returns the type of that name. */
  static ExchangeType named(String name) {
    Optional<ExchangeType> found =
        Arrays.stream(values()).filter(type -> type.title().equals(name)).findFirst();
    return found.orElseThrow(
        () -> ReplyCode.PRECONDITION_FAILED.error("invalid exchange type '%s'", name));
  }

  String title() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns an empty table of bindings that routes as this type does. */
  BindingTable newTable() {
    return switch (this) {
      case DIRECT -> new DirectRouting();
      case FANOUT -> new FanoutRouting();
      case TOPIC -> new TopicRouting();
      case HEADERS -> new HeadersRouting();
    };
  }

  /** Refuses arguments of a binding that this type cannot understand. */
  void validate(Map<String, Object> arguments) {
    if (this == HEADERS) {
      HeadersMatch.of(arguments);
    }
  }
}
