package mercury.task;

import com.rabbitmq.client.AMQP.BasicProperties;
import java.util.UUID;

/**
 * A message that is to be published.
 *
 * @param mandatory whether it is an error when no queue takes it
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares messages
record OutgoingMessage(
    String exchange,
    String routingKey,
    boolean mandatory,
    BasicProperties properties,
    byte[] body) {

  private static final int PERSISTENT = 2;

  /** Makes a persistent message of JSON. */
  static OutgoingMessage ofJson(
      String exchange, String routingKey, boolean mandatory, Object object) {
    BasicProperties properties =
        new BasicProperties.Builder()
            .contentType("application/json")
            .contentEncoding("UTF-8")
            .deliveryMode(PERSISTENT) // C3
            .messageId(UUID.randomUUID().toString())
            .build();
    return new OutgoingMessage(exchange, routingKey, mandatory, properties, Json.write(object));
  }

  /** Returns the same message with another id. */
  OutgoingMessage withId(String id) {
    return new OutgoingMessage(
        exchange, routingKey, mandatory, properties.builder().messageId(id).build(), body);
  }
}
