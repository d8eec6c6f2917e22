// wrong: The exchange is not durable.
// fails: L1.exchange
package mercury.task;

import com.rabbitmq.client.BuiltinExchangeType;
import com.rabbitmq.client.Channel;
import java.io.IOException;
import java.util.Map;

/**
 * What the loggers of a bus agree on.
 *
 * @param exchange the exchange that they share
 */
record Bus(String exchange) {

  static final String INFO = "info";
  static final String CRITICAL = "critical";

  /** What goes over the bus. */
  record Event(String msg, Map<String, ?> data) {}

  void declareOn(Channel channel) throws IOException {
    boolean durable = false;
    channel.exchangeDeclare(exchange, BuiltinExchangeType.DIRECT, durable);
  }

  /** Declares a queue for this connection alone, which gets every event; returns its name. */
  String declareQueueOn(Channel channel) throws IOException {
    declareOn(channel);
    String queue = channel.queueDeclare().getQueue(); // exclusive, and named by the broker
    channel.queueBind(queue, exchange, INFO);
    channel.queueBind(queue, exchange, CRITICAL);
    return queue;
  }
}
