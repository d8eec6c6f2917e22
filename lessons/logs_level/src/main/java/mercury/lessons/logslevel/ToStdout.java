package mercury.lessons.logslevel;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.rabbitmq.client.BuiltinExchangeType;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.DeliverCallback;
import java.util.List;
import mercury.lessons.BrokerConnection;

/** Prints the events of both levels: one queue, two bindings. */
public final class ToStdout {

  private static final String EXCHANGE = "logs_level";

  public static void main(String[] args) throws Exception {
    if (args.length != 0) {
      System.err.println("usage: ./course run logs_level to-stdout");
      System.exit(2);
    }
    Connection connection = BrokerConnection.open("logs_level to-stdout");
    Runtime.getRuntime().addShutdownHook(new Thread(connection::abort));
    Channel channel = connection.createChannel();
    channel.exchangeDeclare(EXCHANGE, BuiltinExchangeType.DIRECT, /* durable= */ true);
    // named by the broker, exclusive to this connection, deleted with it
    String queue = channel.queueDeclare().getQueue();
    for (String level : List.of("info", "critical")) {
      channel.queueBind(queue, EXCHANGE, level);
    }

    DeliverCallback onEvent =
        (consumerTag, delivery) -> {
          String key = delivery.getEnvelope().getRoutingKey();
          String event = key + ": " + new String(delivery.getBody(), UTF_8);
          System.out.println(" [x] Received '" + event + "'");
        };
    System.out.println(" [*] Waiting for info and critical. To exit press Ctrl+C");
    channel.basicConsume(queue, /* autoAck= */ true, onEvent, consumerTag -> {});
  }
}
