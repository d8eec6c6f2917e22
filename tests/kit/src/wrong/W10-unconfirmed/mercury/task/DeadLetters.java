// wrong: The message is acknowledged without knowing that the other queue has its copy.
// fails: W10
package mercury.task;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.Delivery;
import java.io.IOException;

/** The queue of the messages that nobody could handle, for a person to look at. Thread-safe. */
final class DeadLetters {

  private static final String DEFAULT_EXCHANGE = "";

  private final String queue;

  DeadLetters(String queue) {
    this.queue = queue;
  }

  /**
   * Adds a copy of the message. When it returns, the queue holds it. Such messages are rare, so
   * each gets a channel of its own: publishing never meets the channel that consumes.
   */
  void add(Delivery message, Connection connection) throws IOException {
    BasicProperties persistent = message.getProperties().builder().deliveryMode(2).build();
    boolean mandatory = true;
    com.rabbitmq.client.Channel channel = connection.createChannel();
    Queues.declare(channel, queue);
    channel.basicPublish(DEFAULT_EXCHANGE, queue, mandatory, persistent, message.getBody());
  }
}
