package mercury.lessons.ack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.DeliverCallback;
import java.io.IOException;
import java.io.InterruptedIOException;
import mercury.lessons.BrokerConnection;

/** Does each task but never tells the broker: the acknowledgement is forgotten. */
public final class ReceiverWithoutAck {

  private static final String QUEUE = "ack";

  public static void main(String[] args) throws Exception {
    String seconds = args.length == 0 ? "5" : args[0];
    if (args.length > 1 || !seconds.matches("\\d+(\\.\\d+)?")) {
      System.err.println("usage: ./course run ack receiver-without-ack [SECONDS]");
      System.exit(2);
    }
    Connection connection = BrokerConnection.open("ack receiver");
    Runtime.getRuntime().addShutdownHook(new Thread(connection::abort));
    Channel channel = connection.createChannel();
    channel.queueDeclare(QUEUE, /* durable= */ true, false, false, null);

    DeliverCallback onMessage =
        (consumerTag, delivery) -> {
          String message = new String(delivery.getBody(), UTF_8);
          boolean redelivered = delivery.getEnvelope().isRedeliver();
          System.out.println(" [x] Received '" + message + "', redelivered: " + redelivered);
          work(seconds);
          System.out.println(" [x] Done '" + message + "'");
        };
    System.out.println(" [*] Waiting for messages. To exit press Ctrl+C");
    boolean autoAck = false;
    channel.basicConsume(QUEUE, autoAck, onMessage, consumerTag -> {});
  }

  private static void work(String seconds) throws IOException {
    try {
      Thread.sleep((long) (Double.parseDouble(seconds) * 1000));
    } catch (InterruptedException e) {
      throw new InterruptedIOException("interrupted in the middle of work");
    }
  }
}
