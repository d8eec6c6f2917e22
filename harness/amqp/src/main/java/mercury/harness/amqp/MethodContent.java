package mercury.harness.amqp;

import com.rabbitmq.client.AMQP;

/**
 * The message that a method carries, and its sender.
 *
 * @param from the side that sent the method
 * @param properties null where the method carries no message
 * @param body null where the method carries no message
 */
record MethodContent(ConnectionSide from, AMQP.BasicProperties properties, MessageBody body) {

  EventDetail.Message to(String exchange, String routingKey) {
    return new EventDetail.Message(exchange, routingKey, properties, body);
  }
}
