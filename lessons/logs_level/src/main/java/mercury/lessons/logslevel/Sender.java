package mercury.lessons.logslevel;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.rabbitmq.client.BuiltinExchangeType;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.TimeoutException;

/** Publishes one event to the exchange "logs_level"; its level is the routing key. */
public final class Sender {

  private static final String EXCHANGE = "logs_level";

  public static void main(String[] args) throws Exception {
    if (args.length != 1) {
      System.err.println("usage: ./course run logs_level sender LEVEL");
      System.exit(2);
    }
    String level = args[0];
    String event = "Hello World!";
    try (Connection connection = connect();
        Channel channel = connection.createChannel()) {
      channel.exchangeDeclare(EXCHANGE, BuiltinExchangeType.DIRECT, /* durable= */ true);
      channel.basicPublish(EXCHANGE, level, null, event.getBytes(UTF_8));
      System.out.println(" [x] Sent '" + level + ": " + event + "'");
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
      return factory.newConnection("logs_level sender");
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
