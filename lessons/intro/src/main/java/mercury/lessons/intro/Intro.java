package mercury.lessons.intro;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.DeliverCallback;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;

/** Sends two messages to itself: producer and consumer in one program. */
public final class Intro {

  private static final String QUEUE = "hello";
  private static final int MESSAGES = 2;

  public static void main(String[] args) throws Exception {
    if (args.length != 0) {
      System.err.println("usage: ./course run intro intro");
      System.exit(2);
    }
    try (Connection connection = connect();
        Channel channel = connection.createChannel()) {
      channel.queueDeclare(QUEUE, /* durable= */ true, false, false, null);
      for (int i = 0; i < MESSAGES; i++) {
        String message = i + " - Hello World!";
        channel.basicPublish("", QUEUE, null, message.getBytes(UTF_8));
        System.out.println(" [x] Sent '" + message + "'");
      }

      CountDownLatch received = new CountDownLatch(MESSAGES);
      DeliverCallback onMessage =
          (consumerTag, delivery) -> {
            System.out.println(" [x] Received '" + new String(delivery.getBody(), UTF_8) + "'");
            received.countDown();
          };
      channel.basicConsume(QUEUE, /* autoAck= */ true, onMessage, consumerTag -> {});
      received.await();
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
      return factory.newConnection("intro");
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
