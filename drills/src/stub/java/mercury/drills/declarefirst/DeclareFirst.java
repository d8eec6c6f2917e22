package mercury.drills.declarefirst;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;

/** Sends orders to a receiver that may start later. */
public final class DeclareFirst {

  private final ConnectionFactory factory = new ConnectionFactory();

  public DeclareFirst(String url) throws Exception {
    factory.setUri(url);
  }

  /** Sends an order to the durable queue, which may not exist yet. */
  public void send(String queue, String order) throws Exception {
    try (Connection connection = factory.newConnection();
        Channel channel = connection.createChannel()) {
      // The receiver starts an hour later and finds an empty queue. Where did the orders go?
      channel.basicPublish("", queue, null, order.getBytes(UTF_8));
    }
  }
}
