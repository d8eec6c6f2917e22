package mercury.lessons.logs;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.rabbitmq.client.BuiltinExchangeType;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.DeliverCallback;
import mercury.lessons.BrokerConnection;

/** Prints every event, from a queue of its own. */
public final class ToStdout {

  private static final String EXCHANGE = "logs";

  public static void main(String[] args) throws Exception {
    if (args.length != 0) {
      System.err.println("usage: ./course run logs to-stdout");
      System.exit(2);
    }
    Connection connection = BrokerConnection.open("logs to-stdout");
    Runtime.getRuntime().addShutdownHook(new Thread(connection::abort));
    Channel channel = connection.createChannel();
    channel.exchangeDeclare(EXCHANGE, BuiltinExchangeType.FANOUT, /* durable= */ true);
    // no arguments: exclusive to this connection, deleted with it, and named by the broker
    String queue = channel.queueDeclare().getQueue();
    channel.queueBind(queue, EXCHANGE, "");

    DeliverCallback onEvent =
        (consumerTag, delivery) ->
            System.out.println(" [x] Received '" + new String(delivery.getBody(), UTF_8) + "'");
    System.out.println(" [*] Waiting for events (queue " + queue + "). To exit press Ctrl+C");
    channel.basicConsume(queue, /* autoAck= */ true, onEvent, consumerTag -> {});
  }
}
