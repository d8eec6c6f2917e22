package mercury.tools.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import java.io.IOException;

/**
 * The queues and exchanges of a broker.
 *
 * @param connection the connection by which they are asked for and removed
 */
record BrokerObjects(Connection connection) {

  boolean exists(String queue) throws IOException {
    Channel channel = connection.createChannel();
    try {
      channel.queueDeclarePassive(queue);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** Deletes the queue, if there is one. */
  void removeQueue(String queue) throws IOException {
    if (exists(queue)) {
      connection.createChannel().queueDelete(queue);
    }
  }

  /** Deletes an exchange. If there is none, RabbitMQ ignores that and Qpid closes the channel. */
  void removeExchange(String exchange) throws IOException {
    Channel channel = connection.createChannel();
    try {
      channel.exchangeDelete(exchange);
    } catch (IOException e) {
      assertThat(channel.isOpen()).as("channel after deleting " + exchange).isFalse();
    }
  }
}
