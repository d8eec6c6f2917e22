package mercury.lessons.logs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import com.rabbitmq.client.BuiltinExchangeType;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.DeliverCallback;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;

/** The mistake: appends events from a queue that another logger consumes too. */
public final class ToFileShared {

  private static final String EXCHANGE = "logs";
  private static final String QUEUE = "logger";
  private static final Path FILE = Path.of("logs.txt");

  public static void main(String[] args) throws Exception {
    if (args.length != 0) {
      System.err.println("usage: ./course run logs to-file-shared");
      System.exit(2);
    }
    Connection connection = connect();
    Runtime.getRuntime().addShutdownHook(new Thread(connection::abort));
    Channel channel = connection.createChannel();
    channel.exchangeDeclare(EXCHANGE, BuiltinExchangeType.FANOUT, /* durable= */ true);
    channel.queueDeclare(QUEUE, /* durable= */ true, false, false, null);
    channel.queueBind(QUEUE, EXCHANGE, "");

    DeliverCallback onEvent =
        (consumerTag, delivery) -> {
          String event = new String(delivery.getBody(), UTF_8);
          Files.writeString(FILE, event + System.lineSeparator(), CREATE, APPEND);
          System.out.println(" [x] Appended '" + event + "' to " + FILE);
        };
    System.out.println(" [*] Waiting for events (queue " + QUEUE + "). To exit press Ctrl+C");
    channel.basicConsume(QUEUE, /* autoAck= */ true, onEvent, consumerTag -> {});
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
      return factory.newConnection("logs to-file-shared");
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
