package mercury.harness.amqp;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * The traits of an event that a suite's texts can name, the same in every language: its kind, and
 * what its details say, like {@code QUEUE_DECLARE} and {@code QUEUE_DECLARE.transient}. Names are
 * none of them, because they differ from run to run.
 */
public final class EventTraits {

  private EventTraits() {}

  /** Returns the traits of an event. */
  public static Set<String> of(WireEvent event) {
    Set<String> traits = new TreeSet<>();
    traits.add(event.kind().name());
    details(event.detail(), trait -> traits.add(event.kind() + "." + trait));
    return traits;
  }

  private static void details(EventDetail detail, Consumer<String> traits) {
    if (detail instanceof EventDetail.Publish publish) {
      published(publish, traits);
    } else if (detail instanceof EventDetail.Settlement settlement) {
      traits.accept(settlement.multiple() ? "multiple" : "single");
      traits.accept(settlement.requeue() ? "requeued" : "dropped");
    } else if (detail instanceof EventDetail.Queue queue) {
      queue(queue, traits);
    } else if (detail instanceof EventDetail.Exchange exchange) {
      exchange(exchange, traits);
    } else if (detail instanceof EventDetail.Consumer consumer) {
      traits.accept(consumer.autoAck() ? "auto-ack" : "acks");
    } else if (detail instanceof EventDetail.Qos qos) {
      traits.accept(qos.global() ? "global" : "per-consumer");
      traits.accept(qos.prefetch() == 1 ? "one" : qos.prefetch() == 0 ? "unlimited" : "some");
    } else if (detail instanceof EventDetail.Binding binding) {
      traits.accept("key=" + binding.routingKey());
    } else if (detail instanceof EventDetail.CloseReason close) {
      traits.accept(close.by().name() + (close.code() == 0 ? "" : "=" + close.code()));
    }
  }

  private static void published(EventDetail.Publish publish, Consumer<String> traits) {
    Integer mode = publish.message().properties().getDeliveryMode();
    traits.accept(publish.mandatory() ? "mandatory" : "not-mandatory");
    traits.accept(mode != null && mode == 2 ? "persistent" : "transient");
    traits.accept(publish.message().exchange().isEmpty() ? "to-queue" : "to-exchange");
  }

  private static void queue(EventDetail.Queue queue, Consumer<String> traits) {
    traits.accept(queue.name().isEmpty() ? "unnamed" : "named");
    traits.accept(queue.durable() ? "durable" : "transient");
    traits.accept(queue.exclusive() ? "exclusive" : "shared");
    traits.accept(queue.autoDelete() ? "auto-delete" : "kept");
    traits.accept(queue.passive() ? "passive" : "active");
    traits.accept(queue.arguments().isEmpty() ? "plain" : "arguments");
  }

  private static void exchange(EventDetail.Exchange exchange, Consumer<String> traits) {
    traits.accept("type=" + exchange.type());
    traits.accept(exchange.durable() ? "durable" : "transient");
    traits.accept(exchange.autoDelete() ? "auto-delete" : "kept");
    traits.accept(exchange.passive() ? "passive" : "active");
  }
}
