package mercury.lessons.logslevel;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.rabbitmq.client.BuiltinExchangeType;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.DeliverCallback;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.TimeoutException;

/** Prints the events of both levels: one queue, two bindings. */
public final class ToStdout {

  private static final String EXCHANGE = "logs_level";

  public static void main(String[] args) throws Exception {
    if (args.length != 0) {
      System.err.println("usage: ./course run logs_level to-stdout");
      System.exit(2);
    }
    Connection connection = connect();
    Runtime.getRuntime().addShutdownHook(new Thread(connection::abort));
    Channel channel = connection.createChannel();
    channel.exchangeDeclare(EXCHANGE, BuiltinExchangeType.DIRECT, /* durable= */ true);
    // named by the broker, exclusive to this connection, deleted with it
    String queue = channel.queueDeclare().getQueue();
    for (String level : List.of("info", "critical")) {
      channel.queueBind(queue, EXCHANGE, level);
    }

    DeliverCallback onEvent =
        (consumerTag, delivery) -> {
          String key = delivery.getEnvelope().getRoutingKey();
          String event = key + ": " + new String(delivery.getBody(), UTF_8);
          System.out.println(" [x] Received '" + event + "'");
        };
    System.out.println(" [*] Waiting for info and critical. To exit press Ctrl+C");
    channel.basicConsume(queue, /* autoAck= */ true, onEvent, consumerTag -> {});
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
      return factory.newConnection("logs_level to-stdout");
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
