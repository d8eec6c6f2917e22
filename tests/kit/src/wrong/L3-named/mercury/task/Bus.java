// wrong: All loggers share one queue with a name.
// fails: L3.queue
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
    boolean durable = true;
    channel.exchangeDeclare(exchange, BuiltinExchangeType.DIRECT, durable);
  }

  /** Declares a queue for this connection alone, which gets every event; returns its name. */
  String declareQueueOn(Channel channel) throws IOException {
    declareOn(channel);
    String queue = channel.queueDeclare(exchange + ".queue", true, false, false, null).getQueue();
    channel.queueBind(queue, exchange, INFO);
    channel.queueBind(queue, exchange, CRITICAL);
    return queue;
  }
}
