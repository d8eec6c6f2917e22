package mercury.environment.dialect;

import com.rabbitmq.client.LongString;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The types of queues that can be played on one node. */
enum QueueType {
  CLASSIC,
  QUORUM;

  static final String ARGUMENT = "x-queue-type";

  private static final Set<String> OF_STREAMS =
      Set.of(
          "x-max-age",
          "x-stream-max-segment-size-bytes",
          "x-stream-filter-size-bytes",
          "x-initial-cluster-size");
  private static final Set<String> OF_QUORUM =
      Set.of(
          "x-delivery-limit",
          "x-quorum-initial-group-size",
          "x-quorum-target-group-size",
          "x-max-in-memory-length",
          "x-max-in-memory-bytes",
          "x-dead-letter-strategy");
  private static final Set<String> OF_CLASSIC =
      Set.of("x-max-priority", "x-queue-mode", "x-queue-version");

  /** Returns the type that the arguments ask for; classic where they ask for none. */
  static QueueType of(QueueName queue, Map<String, Object> arguments) {
    if (!arguments.containsKey(ARGUMENT)) {
      return CLASSIC;
    }
    Object value = arguments.get(ARGUMENT);
    if (!(value instanceof LongString)) {
      throw queue.invalid(ARGUMENT, "{unacceptable_type," + WireValue.type(value) + "}");
    }
    return Arrays.stream(values())
        .filter(type -> type.title().equals(value.toString()))
        .findFirst()
        .orElseThrow(() -> queue.invalid(ARGUMENT, "\"unsupported queue type '" + value + "'\""));
  }

  String title() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the name of RabbitMQ's module for this type, which its error texts mention. */
  String module() {
    return "rabbit_" + title() + "_queue";
  }

  boolean supports(String argument) {
    Set<String> others = this == CLASSIC ? OF_QUORUM : OF_CLASSIC;
    return !OF_STREAMS.contains(argument) && !others.contains(argument);
  }
}
