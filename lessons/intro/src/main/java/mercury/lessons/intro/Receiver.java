package mercury.lessons.intro;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.DeliverCallback;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.util.concurrent.TimeoutException;

/** Prints the messages of the queue "hello" as they come, until Ctrl+C. */
public final class Receiver {

  private static final String QUEUE = "hello";

  public static void main(String[] args) throws Exception {
    if (args.length != 0) {
      System.err.println("usage: ./course run intro receiver");
      System.exit(2);
    }
    Connection connection = connect();
    Runtime.getRuntime().addShutdownHook(new Thread(connection::abort));
    Channel channel = connection.createChannel();
    boolean durable = true;
    boolean exclusive = false;
    boolean autoDelete = false;
    channel.queueDeclare(QUEUE, durable, exclusive, autoDelete, null);

    DeliverCallback onMessage =
        (consumerTag, delivery) ->
            System.out.println(" [x] Received '" + new String(delivery.getBody(), UTF_8) + "'");
    System.out.println(" [*] Waiting for messages. To exit press Ctrl+C");
    boolean autoAck = true;
    channel.basicConsume(QUEUE, autoAck, onMessage, consumerTag -> {});
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
      return factory.newConnection("intro receiver");
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
