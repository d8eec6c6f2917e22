package mercury.lessons.topics;

import com.rabbitmq.client.BuiltinExchangeType;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.DeliverCallback;
import mercury.lessons.BrokerConnection;

/** Prints the events that match its patterns, those that came while it was away included. */
public final class Service {

  private static final String EXCHANGE = "topics";
  private static final String QUEUE = "topics_service";

  public static void main(String[] args) throws Exception {
    if (args.length == 0) {
      System.err.println("usage: ./course run topics service PATTERN...");
      System.exit(2);
    }
    Connection connection = BrokerConnection.open("topics service");
    Runtime.getRuntime().addShutdownHook(new Thread(connection::abort));
    Channel channel = connection.createChannel();
    channel.exchangeDeclare(EXCHANGE, BuiltinExchangeType.TOPIC, /* durable= */ true);
    // its own durable queue: it outlives the service, and so do its bindings
    channel.queueDeclare(QUEUE, /* durable= */ true, false, false, null);
    for (String pattern : args) {
      channel.queueBind(QUEUE, EXCHANGE, pattern);
    }

    DeliverCallback onEvent =
        (consumerTag, delivery) -> {
          System.out.println(" [x] Received " + delivery.getEnvelope().getRoutingKey());
          channel.basicAck(delivery.getEnvelope().getDeliveryTag(), /* multiple= */ false);
        };
    System.out.println(" [*] Waiting for " + String.join(" ", args) + ". To exit press Ctrl+C");
    channel.basicConsume(QUEUE, /* autoAck= */ false, onEvent, consumerTag -> {});
  }
}
