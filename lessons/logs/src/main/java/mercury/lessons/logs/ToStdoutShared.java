package mercury.lessons.logs;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.rabbitmq.client.BuiltinExchangeType;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.DeliverCallback;
import mercury.lessons.BrokerConnection;

/** The mistake: prints events from a queue that another logger consumes too. */
public final class ToStdoutShared {

  private static final String EXCHANGE = "logs";
  private static final String QUEUE = "logger";

  public static void main(String[] args) throws Exception {
    if (args.length != 0) {
      System.err.println("usage: ./course run logs to-stdout-shared");
      System.exit(2);
    }
    Connection connection = BrokerConnection.open("logs to-stdout-shared");
    Runtime.getRuntime().addShutdownHook(new Thread(connection::abort));
    Channel channel = connection.createChannel();
    channel.exchangeDeclare(EXCHANGE, BuiltinExchangeType.FANOUT, /* durable= */ true);
    channel.queueDeclare(QUEUE, /* durable= */ true, false, false, null);
    channel.queueBind(QUEUE, EXCHANGE, "");

    DeliverCallback onEvent =
        (consumerTag, delivery) ->
            System.out.println(" [x] Received '" + new String(delivery.getBody(), UTF_8) + "'");
    System.out.println(" [*] Waiting for events (queue " + QUEUE + "). To exit press Ctrl+C");
    channel.basicConsume(QUEUE, /* autoAck= */ true, onEvent, consumerTag -> {});
  }
}
