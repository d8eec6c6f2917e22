package mercury.drills.returnedmessage;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import java.io.IOException;

/** Sends orders, and complains about one that no queue takes. */
public final class ReturnedMessage implements AutoCloseable {

  private final Connection connection;
  private final Channel channel;

  public ReturnedMessage(String url) throws Exception {
    ConnectionFactory factory = new ConnectionFactory();
    factory.setUri(url);
    connection = factory.newConnection();
    channel = connection.createChannel();
    channel.confirmSelect();
  }

  /** Returns when a queue holds the order; throws when none does. */
  public void send(String queue, String order) throws Exception {
    // For a queue that is not there, the broker confirms the order and drops it. How do you notice?
    channel.basicPublish("", queue, false, null, order.getBytes(UTF_8));
    channel.waitForConfirmsOrDie(5_000);
  }

  @Override
  public void close() throws IOException {
    connection.close();
  }
}
