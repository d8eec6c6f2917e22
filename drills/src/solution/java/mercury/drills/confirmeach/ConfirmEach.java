package mercury.drills.confirmeach;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.MessageProperties;
import java.io.IOException;

/** Saves orders in a queue. */
public final class ConfirmEach implements AutoCloseable {

  private final Connection connection;
  private final Channel channel;
  private final String queue;

  public ConfirmEach(String url, String queue) throws Exception {
    this.queue = queue;
    ConnectionFactory factory = new ConnectionFactory();
    factory.setUri(url);
    connection = factory.newConnection();
    channel = connection.createChannel();
    channel.queueDeclare(queue, true, false, false, null);
    channel.confirmSelect();
  }

  /** Returns when the broker has the order; throws when that is not certain. */
  public void save(String order) throws Exception {
    channel.basicPublish("", queue, MessageProperties.PERSISTENT_TEXT_PLAIN, order.getBytes(UTF_8));
    channel.waitForConfirmsOrDie(5_000);
  }

  @Override
  public void close() throws IOException {
    connection.close();
  }
}
