package mercury.harness.amqp;

import com.rabbitmq.client.AMQP;

/**
 * What comes with a method.
 *
 * @param from who sent it
 * @param properties null where the method brings no message
 * @param body null where the method brings no message
 */
record MethodContent(ConnectionSide from, AMQP.BasicProperties properties, MessageBody body) {

  EventDetail.Message to(String exchange, String routingKey) {
    return new EventDetail.Message(exchange, routingKey, properties, body);
  }
}
