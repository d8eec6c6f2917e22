package mercury.drills.rightaddress;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;

/** Sends greetings to a queue that is there already. */
public final class RightAddress {

  private final ConnectionFactory factory = new ConnectionFactory();

  public RightAddress(String url) throws Exception {
    factory.setUri(url);
  }

  /** Sends a greeting to the queue. */
  public void send(String queue, String greeting) throws Exception {
    try (Connection connection = factory.newConnection();
        Channel channel = connection.createChannel()) {
      // Nothing arrives, and the broker closes the channel with 404. What is not found?
      channel.basicPublish(queue, "", null, greeting.getBytes(UTF_8));
    }
  }
}
