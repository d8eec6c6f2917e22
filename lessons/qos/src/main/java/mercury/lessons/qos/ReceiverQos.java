package mercury.lessons.qos;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.DeliverCallback;
import mercury.lessons.BrokerConnection;

/** Holds at most PREFETCH unacknowledged tasks (1 by default). */
public final class ReceiverQos {

  private static final String QUEUE = "qos";

  public static void main(String[] args) throws Exception {
    if (args.length > 2
        || (args.length > 0 && !args[0].matches("\\d{1,5}(\\.\\d+)?"))
        || (args.length > 1 && !args[1].matches("[1-9]\\d{0,3}"))) {
      System.err.println("usage: ./course run qos receiver-qos [SECONDS] [PREFETCH]");
      System.exit(2);
    }
    double seconds = args.length > 0 ? Double.parseDouble(args[0]) : 5;
    int prefetch = args.length > 1 ? Integer.parseInt(args[1]) : 1;
    Connection connection = BrokerConnection.open("qos receiver-qos");
    Runtime.getRuntime().addShutdownHook(new Thread(connection::abort));
    Channel channel = connection.createChannel();
    channel.queueDeclare(QUEUE, /* durable= */ true, false, false, null);

    DeliverCallback onMessage =
        (consumerTag, delivery) -> {
          String message = new String(delivery.getBody(), UTF_8);
          System.out.println(" [x] Received '" + message + "'");
          work(seconds);
          System.out.println(" [x] Done '" + message + "'");
          channel.basicAck(delivery.getEnvelope().getDeliveryTag(), /* multiple= */ false);
        };
    // at most this many unacknowledged messages; for the consumers created from here on
    channel.basicQos(prefetch);
    System.out.println(" [*] Waiting for tasks. To exit press Ctrl+C");
    channel.basicConsume(QUEUE, /* autoAck= */ false, onMessage, consumerTag -> {});
  }

  private static void work(double seconds) {
    try {
      Thread.sleep(Math.round(seconds * 1000));
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted at work", e);
    }
  }
}
