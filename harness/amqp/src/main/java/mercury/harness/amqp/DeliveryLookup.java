package mercury.harness.amqp;

import com.rabbitmq.client.Delivery;
import java.util.List;
import java.util.OptionalLong;

/** Finds the event that brought a message to a handler. */
final class DeliveryLookup {

  private DeliveryLookup() {}

  static OptionalLong number(Timeline timeline, Delivery message) {
    List<WireEvent> events = timeline.events();
    for (int i = events.size() - 1; i >= 0; i--) {
      WireEvent event = events.get(i);
      if (event.detail() instanceof EventDetail.Delivery delivery && isThat(delivery, message)) {
        return OptionalLong.of(event.number());
      }
    }
    return OptionalLong.empty();
  }

  private static boolean isThat(EventDetail.Delivery delivery, Delivery message) {
    return delivery.tag() == message.getEnvelope().getDeliveryTag()
        && delivery.redelivered() == message.getEnvelope().isRedeliver()
        && delivery.message().routingKey().equals(message.getEnvelope().getRoutingKey())
        && delivery.message().exchange().equals(message.getEnvelope().getExchange())
        && delivery.message().body().equalsBytes(message.getBody());
  }
}
