package mercury.environment.dialect;

import java.util.HashMap;
import java.util.Map;

/** The header in which a quorum queue tells how often a message came back. Stateless. */
final class DeliveryCount {

  private static final String HEADER = "x-delivery-count";

  private DeliveryCount() {}

  /** Returns the message as that queue delivers it. */
  static Message shown(QueueEntry entry, RabbitQueue queue) {
    Message message = entry.message();
    if (entry.deliveryCount() == 0 || queue.arguments().type() != QueueType.QUORUM) {
      return message;
    }
    Map<String, Object> headers = new HashMap<>(message.headers());
    headers.put(HEADER, (long) entry.deliveryCount());
    return message.with(message.allProperties().builder().headers(headers).build());
  }
}
