package mercury.harness.amqp;

import java.util.HashMap;
import java.util.Map;
import mercury.harness.terminal.EventTemplates;

/**
 * The values that fill the placeholders of an event's words, by name: the components of the event,
 * of its detail, and of the message in that. Components are read by reflection, so a renamed one
 * needs its placeholders renamed too.
 */
final class EventTemplateValues {

  private final Map<String, Object> values = new HashMap<>();

  EventTemplateValues(WireEvent event) {
    values.put("connection", event.connection());
    values.put("numbers", EventMessages.numbers(event.numbers()));
    values.putAll(EventTemplates.components((Record) event.detail()));
    event.message().ifPresent(this::addMessage);
  }

  /** Returns a value; empty where the event has none of that name. */
  Object get(String name) {
    return values.getOrDefault(name, "");
  }

  private void addMessage(EventDetail.Message message) {
    values.put("where", where(message.exchange(), message.routingKey()));
    values.put("size", message.body().size());
  }

  /** Names the destination; with the default exchange the routing key is a queue's name. */
  private static String where(String exchange, String routingKey) {
    return exchange.isEmpty() ? routingKey : exchange + "/" + routingKey;
  }
}
