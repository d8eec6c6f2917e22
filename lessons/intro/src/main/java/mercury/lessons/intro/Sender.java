package mercury.lessons.intro;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.util.concurrent.TimeoutException;

/** Puts two messages into the queue "hello" and ends. */
public final class Sender {

  private static final String QUEUE = "hello";

  public static void main(String[] args) throws Exception {
    if (args.length != 0) {
      System.err.println("usage: ./course run intro sender");
      System.exit(2);
    }
    try (Connection connection = connect();
        Channel channel = connection.createChannel()) {
      boolean durable = true;
      boolean exclusive = false;
      boolean autoDelete = false;
      channel.queueDeclare(QUEUE, durable, exclusive, autoDelete, null);
      for (int i = 0; i < 2; i++) {
        String message = i + " - Hello World!";
        // "" is the default exchange: it routes to the queue whose name is the routing key
        channel.basicPublish("", QUEUE, null, message.getBytes(UTF_8));
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
      return factory.newConnection("intro sender");
    } catch (IllegalArgumentException e) {
      System.err.println("RABBITMQ_URL must look like amqp://user:password@host:5672");
      System.exit(1);
      throw e;
    } catch (IOException | TimeoutException e) {
      boolean away = e instanceof ConnectException;
      System.err.printf(
          "Cannot connect to RabbitMQ at %s:%s (%s). %s%n",
          factory.getHost(),
          factory.getPort(),
          e.getCause() == null ? e : e.getCause(),
          away ? "Start it with: ./course up" : "Is RABBITMQ_URL right?");
      System.exit(1);
      throw e;
    }
  }
}
