package mercury.drills.confirmbatch;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.MessageProperties;
import java.io.IOException;
import java.util.List;

/** Saves many orders in a queue at once. */
public final class ConfirmBatch implements AutoCloseable {

  private final Connection connection;
  private final Channel channel;
  private final String queue;

  public ConfirmBatch(String url, String queue) throws Exception {
    this.queue = queue;
    ConnectionFactory factory = new ConnectionFactory();
    factory.setUri(url);
    connection = factory.newConnection();
    channel = connection.createChannel();
    channel.queueDeclare(queue, true, false, false, null);
    channel.confirmSelect();
  }

  /** Returns when the broker has all orders. */
  public void saveAll(List<String> orders) throws Exception {
    for (String order : orders) {
      channel.basicPublish(
          "", queue, MessageProperties.PERSISTENT_TEXT_PLAIN, order.getBytes(UTF_8));
      // A hundred orders take a hundred round trips. Which of them have to be waited for?
      channel.waitForConfirmsOrDie(5_000);
    }
  }

  @Override
  public void close() throws IOException {
    connection.close();
  }
}
