package mercury.lessons.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.DeliverCallback;
import mercury.lessons.BrokerConnection;

/** Prints the events of the queue, and acknowledges them, with which they are gone. */
public final class QueueReader {

  public static void main(String[] args) throws Exception {
    if (args.length != 0) {
      System.err.println("usage: ./course run log queue-reader");
      System.exit(2);
    }
    Connection connection = BrokerConnection.open("log queue-reader");
    Runtime.getRuntime().addShutdownHook(new Thread(connection::abort));
    Channel channel = connection.createChannel();
    channel.queueDeclare(Topology.QUEUE, /* durable= */ true, false, false, null);
    channel.basicQos(1);

    DeliverCallback onEvent =
        (consumerTag, delivery) -> {
          System.out.println(" [x] " + new String(delivery.getBody(), UTF_8));
          channel.basicAck(delivery.getEnvelope().getDeliveryTag(), /* multiple= */ false);
        };
    System.out.println(" [*] Reading. To exit press Ctrl+C");
    channel.basicConsume(Topology.QUEUE, /* autoAck= */ false, onEvent, consumerTag -> {});
  }
}
