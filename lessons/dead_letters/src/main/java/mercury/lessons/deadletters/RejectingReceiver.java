package mercury.lessons.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.DeliverCallback;
import mercury.lessons.BrokerConnection;

/** Cannot do any task, and says so to the broker. */
public final class RejectingReceiver {

  public static void main(String[] args) throws Exception {
    if (args.length != 0) {
      System.err.println("usage: ./course run dead_letters rejecting-receiver");
      System.exit(2);
    }
    Connection connection = BrokerConnection.open("dead_letters rejecting-receiver");
    Runtime.getRuntime().addShutdownHook(new Thread(connection::abort));
    Channel channel = connection.createChannel();
    Topology.declare(channel);

    DeliverCallback onTask =
        (consumerTag, delivery) -> {
          boolean requeue = false;
          channel.basicReject(delivery.getEnvelope().getDeliveryTag(), requeue);
          System.out.println(" [x] Rejected '" + new String(delivery.getBody(), UTF_8) + "'");
        };
    System.out.println(" [*] Waiting for tasks. To exit press Ctrl+C");
    channel.basicConsume(Topology.TASKS, /* autoAck= */ false, onTask, consumerTag -> {});
  }
}
