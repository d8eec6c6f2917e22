package mercury.lessons.ack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.MessageProperties;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.TimeoutException;

/** Puts two tasks into the queue "ack" that are to survive a restart of the broker. */
public final class Sender {

  private static final String QUEUE = "ack";

  public static void main(String[] args) throws Exception {
    if (args.length != 0) {
      System.err.println("usage: ./course run ack sender");
      System.exit(2);
    }
    try (Connection connection = connect();
        Channel channel = connection.createChannel()) {
      boolean durable = true;
      boolean exclusive = false;
      boolean autoDelete = false;
      channel.queueDeclare(QUEUE, durable, exclusive, autoDelete, null);
      for (int i = 0; i < 2; i++) {
        String message = "Task " + i;
        // delivery mode 2: the broker writes the message to disk
        channel.basicPublish(
            "", QUEUE, MessageProperties.PERSISTENT_TEXT_PLAIN, message.getBytes(UTF_8));
        System.out.println(" [x] Sent '" + message + "'");
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
      return factory.newConnection("ack sender");
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
