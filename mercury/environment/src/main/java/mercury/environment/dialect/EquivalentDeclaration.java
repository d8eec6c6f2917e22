package mercury.environment.dialect;

import java.util.List;
import java.util.Map;

/** The check that something is declared again as it was the first time. Stateless. */
final class EquivalentDeclaration {

  private static final List<String> COMPARED =
      List.of(
          "x-expires",
          "x-message-ttl",
          "x-dead-letter-exchange",
          "x-dead-letter-routing-key",
          "x-max-length",
          "x-max-length-bytes",
          "x-max-priority",
          "x-overflow",
          "x-queue-mode",
          "x-single-active-consumer",
          "x-delivery-limit");

  private EquivalentDeclaration() {}

  /** Refuses a property that differs. */
  static void property(String property, String what, Object received, Object current) {
    if (!received.equals(current)) {
      throw ReplyCode.PRECONDITION_FAILED.error(
          "inequivalent arg '%s' for %s: received '%s' but current is '%s'",
          property, what, received, current);
    }
  }

  /** Refuses a queue's arguments where one that counts differs. */
  static void queueArguments(QueueName queue, QueueArguments received, QueueArguments current) {
    property(QueueType.ARGUMENT, queue.toString(), received.type().title(), current.type().title());
    for (String argument : COMPARED) {
      argument(argument, queue.toString(), received.all(), current.all());
    }
  }

  static void argument(
      String name, String what, Map<String, Object> received, Map<String, Object> current) {
    boolean isReceived = received.containsKey(name);
    boolean isCurrent = current.containsKey(name);
    if (isReceived && isCurrent) {
      if (!WireValue.same(received.get(name), current.get(name))) {
        property(name, what, received.get(name).toString(), current.get(name).toString());
      }
    } else if (isReceived != isCurrent) {
      throw ReplyCode.PRECONDITION_FAILED.error(
          "inequivalent arg '%s' for %s: received %s but current is %s",
          name, what, described(name, received), described(name, current));
    }
  }

  private static String described(String name, Map<String, Object> arguments) {
    return arguments.containsKey(name)
        ? "the value '%s' of type '%s'"
            .formatted(arguments.get(name), WireValue.type(arguments.get(name)))
        : "none";
  }
}
