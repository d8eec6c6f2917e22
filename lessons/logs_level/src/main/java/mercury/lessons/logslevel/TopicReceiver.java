package mercury.lessons.logslevel;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.rabbitmq.client.BuiltinExchangeType;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.DeliverCallback;
import mercury.lessons.BrokerConnection;

/** Prints the events whose key matches a pattern: * is one word, # any number of words. */
public final class TopicReceiver {

  private static final String EXCHANGE = "logs_topic";

  public static void main(String[] args) throws Exception {
    if (args.length == 0) {
      System.err.println("usage: ./course run logs_level topic-receiver PATTERN...");
      System.exit(2);
    }
    Connection connection = BrokerConnection.open("logs_level topic-receiver");
    Runtime.getRuntime().addShutdownHook(new Thread(connection::abort));
    Channel channel = connection.createChannel();
    channel.exchangeDeclare(EXCHANGE, BuiltinExchangeType.TOPIC, /* durable= */ true);
    // named by the broker, exclusive to this connection, deleted with it
    String queue = channel.queueDeclare().getQueue();
    for (String pattern : args) {
      channel.queueBind(queue, EXCHANGE, pattern);
    }

    DeliverCallback onEvent =
        (consumerTag, delivery) -> {
          String key = delivery.getEnvelope().getRoutingKey();
          String event = key + ": " + new String(delivery.getBody(), UTF_8);
          System.out.println(" [x] Received '" + event + "'");
        };
    System.out.println(" [*] Waiting for " + String.join(" ", args) + ". To exit press Ctrl+C");
    channel.basicConsume(queue, /* autoAck= */ true, onEvent, consumerTag -> {});
  }
}
