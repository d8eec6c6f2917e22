package mercury.environment.dialect;

import com.rabbitmq.client.AMQP.BasicProperties;

/**
 * A message as somebody sees it who leaves it in its queue. Immutable.
 *
 * @param redelivered whether it was delivered before
 */
public record PeekedMessage(
    String exchange, String contentType, byte[] body, boolean redelivered) {

  static PeekedMessage of(QueueEntry entry) {
    BasicProperties properties = entry.message().allProperties();
    return new PeekedMessage(
        entry.message().exchange(),
        properties.getContentType() == null ? "" : properties.getContentType(),
        entry.message().body(),
        entry.isRedelivered());
  }
}
