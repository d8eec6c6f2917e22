package mercury.harness.wire;

import com.rabbitmq.client.AMQP;

/**
 * What comes with a method.
 *
 * @param from who sent it
 * @param properties null where the method brings no message
 * @param body null where the method brings no message
 */
record Content(Side from, AMQP.BasicProperties properties, Body body) {

  Detail.Message to(String exchange, String routingKey) {
    return new Detail.Message(exchange, routingKey, properties, body);
  }
}
