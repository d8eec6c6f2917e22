package mercury.task;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Delivery;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The queue of the messages that no worker could handle, for a person to look at (W10). It has a
 * connection of its own, which is opened for the first message: a broker that is short of memory or
 * disk blocks the connections that publish, and the worker has to go on consuming.
 *
 * <p>Thread-safe.
 */
final class DeadLetterQueue {

  private static final String DEFAULT_EXCHANGE = "";
  private static final int PERSISTENT = 2;
  private static final int CONFIRM_MS = 10_000;
  private static final String ORIGINAL = "x-original-";

  private final String queue;
  private final Publisher publisher;

  DeadLetterQueue(String rabbitUrl, String queue) {
    this.queue = queue;
    publisher =
        new Publisher(
            rabbitUrl, "dead letters of " + queue, CONFIRM_MS, new DurableQueue(queue)::declareOn);
  }

  /** Adds a copy of the message. Returns when the broker has confirmed that the queue holds it. */
  void add(Delivery message) throws IOException {
    boolean mandatory = true;
    BasicProperties properties = harmless(message.getProperties());
    publisher.publish(
        new OutgoingMessage(DEFAULT_EXCHANGE, queue, mandatory, properties, message.getBody()));
  }

  void close() {
    publisher.close();
  }

  /**
   * Returns the same properties, except for those that order the broker to do something again: to
   * drop the copy after a time, to check its user, to route it to more queues. They become headers.
   */
  private static BasicProperties harmless(BasicProperties given) {
    Map<String, Object> headers = new HashMap<>();
    if (given.getHeaders() != null) {
      headers.putAll(given.getHeaders());
    }
    for (String orders : List.of("CC", "BCC")) {
      keep(headers, orders, headers.remove(orders));
    }
    keep(headers, "expiration", given.getExpiration());
    keep(headers, "user_id", given.getUserId());
    return given
        .builder()
        .headers(headers)
        .expiration(null)
        .userId(null)
        .deliveryMode(PERSISTENT)
        .build();
  }

  private static void keep(Map<String, Object> headers, String name, Object value) {
    if (value != null) {
      headers.put(ORIGINAL + name, value);
    }
  }
}
