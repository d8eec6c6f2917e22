package mercury.lessons.quorum;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.DeliverCallback;
import java.io.IOException;
import java.util.Map;
import mercury.lessons.BrokerConnection;

/** Cannot do any task, and gives each back to the queue, which has its limit. */
public final class FailingWorker {

  static final String TASKS = "quorum_tasks";
  static final String PARKED = "quorum_parked";

  public static void main(String[] args) throws Exception {
    if (args.length != 0) {
      System.err.println("usage: ./course run quorum failing-worker");
      System.exit(2);
    }
    Connection connection = BrokerConnection.open("quorum failing-worker");
    Runtime.getRuntime().addShutdownHook(new Thread(connection::abort));
    Channel channel = connection.createChannel();
    declare(channel);
    channel.basicQos(1);

    DeliverCallback onTask =
        (consumerTag, delivery) -> {
          Map<String, Object> headers = delivery.getProperties().getHeaders();
          Object count = headers == null ? null : headers.get("x-delivery-count");
          String task = new String(delivery.getBody(), UTF_8);
          System.out.println(" [x] Cannot do '" + task + "', x-delivery-count: " + count);
          boolean requeue = true; // a basicNack would do so too, but is not counted since 4.3
          channel.basicReject(delivery.getEnvelope().getDeliveryTag(), requeue);
        };
    System.out.println(" [*] Waiting for tasks. To exit press Ctrl+C");
    channel.basicConsume(TASKS, /* autoAck= */ false, onTask, consumerTag -> {});
  }

  /** Declares the tasks' queue, and the one for those that were delivered too often. */
  static void declare(Channel channel) throws IOException {
    channel.queueDeclare(PARKED, true, false, false, Map.of("x-queue-type", "quorum"));
    Map<String, Object> limited =
        Map.of(
            "x-queue-type",
            "quorum",
            "x-delivery-limit",
            2,
            "x-dead-letter-exchange",
            "", // the default exchange
            "x-dead-letter-routing-key",
            PARKED);
    channel.queueDeclare(TASKS, /* durable= */ true, false, false, limited);
  }
}
