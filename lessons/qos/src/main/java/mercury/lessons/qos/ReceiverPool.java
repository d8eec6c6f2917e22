package mercury.lessons.qos;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.DeliverCallback;
import com.rabbitmq.client.Delivery;
import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import mercury.lessons.BrokerConnection;

/**
 * Works on up to HANDLERS tasks (3 by default) at once: a pool does the work, and prefetch limits
 * it.
 */
public final class ReceiverPool {

  private static final String QUEUE = "qos";

  public static void main(String[] args) throws Exception {
    if (args.length > 2
        || (args.length > 0 && !args[0].matches("\\d{1,5}(\\.\\d+)?"))
        || (args.length > 1 && !args[1].matches("[1-9]\\d{0,2}"))) {
      System.err.println("usage: ./course run qos receiver-pool [SECONDS] [HANDLERS]");
      System.exit(2);
    }
    double seconds = args.length > 0 ? Double.parseDouble(args[0]) : 5;
    int handlers = args.length > 1 ? Integer.parseInt(args[1]) : 3;
    Connection connection = BrokerConnection.open("qos receiver-pool");
    Runtime.getRuntime().addShutdownHook(new Thread(connection::abort));
    Channel channel = connection.createChannel();
    channel.queueDeclare(QUEUE, /* durable= */ true, false, false, null);

    ExecutorService pool = Executors.newFixedThreadPool(handlers);
    DeliverCallback onMessage =
        (consumerTag, delivery) -> pool.execute(() -> handle(channel, delivery, seconds));
    channel.basicQos(handlers); // as many as there are threads: no task waits in the pool
    System.out.println(" [*] Waiting for tasks. To exit press Ctrl+C");
    channel.basicConsume(QUEUE, /* autoAck= */ false, onMessage, consumerTag -> {});
  }

  private static void handle(Channel channel, Delivery delivery, double seconds) {
    String message = new String(delivery.getBody(), UTF_8);
    try {
      System.out.println(" [x] Received '" + message + "'");
      Thread.sleep(Math.round(seconds * 1000));
      System.out.println(" [x] Done '" + message + "'");
      synchronized (channel) { // one thread at a time uses the channel
        channel.basicAck(delivery.getEnvelope().getDeliveryTag(), /* multiple= */ false);
      }
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException("not acknowledged: " + message, e);
    }
  }
}
