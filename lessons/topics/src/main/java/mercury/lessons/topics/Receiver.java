package mercury.lessons.topics;

import com.rabbitmq.client.BuiltinExchangeType;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.DeliverCallback;
import mercury.lessons.BrokerConnection;

/** Prints the events whose keys match one of its patterns, while it runs. */
public final class Receiver {

  private static final String EXCHANGE = "topics";

  public static void main(String[] args) throws Exception {
    if (args.length == 0) {
      System.err.println("usage: ./course run topics receiver PATTERN...");
      System.exit(2);
    }
    Connection connection = BrokerConnection.open("topics receiver");
    Runtime.getRuntime().addShutdownHook(new Thread(connection::abort));
    Channel channel = connection.createChannel();
    channel.exchangeDeclare(EXCHANGE, BuiltinExchangeType.TOPIC, /* durable= */ true);
    // named by the broker, exclusive to this connection, deleted with it
    String queue = channel.queueDeclare().getQueue();
    for (String pattern : args) {
      channel.queueBind(queue, EXCHANGE, pattern);
    }

    DeliverCallback onEvent =
        (consumerTag, delivery) ->
            System.out.println(" [x] Received " + delivery.getEnvelope().getRoutingKey());
    System.out.println(" [*] Waiting for " + String.join(" ", args) + ". To exit press Ctrl+C");
    channel.basicConsume(queue, /* autoAck= */ true, onEvent, consumerTag -> {});
  }
}
