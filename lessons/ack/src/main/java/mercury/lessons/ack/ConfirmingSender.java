package mercury.lessons.ack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.MessageProperties;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.TimeoutException;

/** Sends two tasks and says of each what the broker answered. */
public final class ConfirmingSender {

  private static final String QUEUE = "ack";

  public static void main(String[] args) throws Exception {
    if (args.length != 0) {
      System.err.println("usage: ./course run ack confirming-sender");
      System.exit(2);
    }
    try (Connection connection = connect();
        Channel channel = connection.createChannel()) {
      channel.queueDeclare(QUEUE, /* durable= */ true, false, false, null);
      channel.confirmSelect();
      for (int i = 0; i < 2; i++) {
        String message = "Task " + i;
        channel.basicPublish(
            "", QUEUE, MessageProperties.PERSISTENT_TEXT_PLAIN, message.getBytes(UTF_8));
        boolean confirmed = channel.waitForConfirms(10_000);
        System.out.println((confirmed ? " [x] Confirmed '" : " [!] Refused '") + message + "'");
      }
    }
  }

  private static Connection connect() throws Exception {
    ConnectionFactory factory = new ConnectionFactory();
    try {
      String url = "amqp://guest:guest@localhost:5672";
      URI uri = URI.create(System.getenv().getOrDefault("RABBITMQ_URL", url));
      if (uri.getHost() == null) {
        throw new IllegalArgumentException("no host");
      }
      factory.setUri(uri);
      return factory.newConnection("ack confirming-sender");
    } catch (IllegalArgumentException e) {
      System.err.println("RABBITMQ_URL must look like amqp://user:password@host:5672");
      System.exit(1);
      throw e;
    } catch (IOException | TimeoutException e) {
      System.err.printf(
          "Cannot connect to RabbitMQ at %s:%d (%s). Start it with: ./course up%n",
          factory.getHost(), factory.getPort(), e);
      System.exit(1);
      throw e;
    }
  }
}
