package mercury.lessons.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.DeliverCallback;
import com.rabbitmq.client.Delivery;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import mercury.lessons.BrokerConnection;

/** Fails at each task a number of times, retries after 1, 2 and 4 seconds, and then parks it. */
public final class Worker {

  private static final String ATTEMPT = "attempt";

  public static void main(String[] args) throws Exception {
    if (args.length != 1 || !args[0].matches("\\d")) {
      System.err.println("usage: ./course run dead_letters worker FAILURES");
      System.exit(2);
    }
    int failures = Integer.parseInt(args[0]);
    Connection connection = BrokerConnection.open("dead_letters worker");
    Runtime.getRuntime().addShutdownHook(new Thread(connection::abort));
    Channel channel = connection.createChannel();
    Topology.declare(channel);
    Channel retries = connection.createChannel();
    retries.confirmSelect();

    DeliverCallback onTask =
        (consumerTag, delivery) -> {
          long tag = delivery.getEnvelope().getDeliveryTag();
          int attempt = attempt(delivery);
          String what =
              "Attempt " + attempt + " at '" + new String(delivery.getBody(), UTF_8) + "'";
          if (attempt > failures) {
            channel.basicAck(tag, /* multiple= */ false);
            System.out.println(" [x] " + what + " succeeded");
          } else if (attempt <= Topology.DELAYS.size()) {
            int seconds = Topology.DELAYS.get(attempt - 1);
            publishAgain(retries, delivery, Topology.retryQueue(seconds), attempt + 1);
            channel.basicAck(tag, /* multiple= */ false); // the copy is safe: the original may go
            System.out.println(" [x] " + what + " failed, again in " + seconds + " s");
          } else {
            channel.basicReject(tag, /* requeue= */ false); // to the dead letters
            System.out.println(" [!] " + what + " failed: parked");
          }
        };
    System.out.println(" [*] Waiting for tasks. To exit press Ctrl+C");
    channel.basicConsume(Topology.TASKS, /* autoAck= */ false, onTask, consumerTag -> {});
  }

  private static int attempt(Delivery delivery) {
    Map<String, Object> headers = delivery.getProperties().getHeaders();
    return headers == null ? 1 : (int) headers.getOrDefault(ATTEMPT, 1);
  }

  private static void publishAgain(Channel channel, Delivery delivery, String queue, int attempt)
      throws IOException {
    BasicProperties properties =
        delivery.getProperties().builder().headers(Map.of(ATTEMPT, attempt)).build();
    channel.basicPublish("", queue, properties, delivery.getBody());
    try {
      channel.waitForConfirmsOrDie(10_000);
    } catch (InterruptedException | TimeoutException e) {
      throw new IOException("the retry is not confirmed", e);
    }
  }
}
