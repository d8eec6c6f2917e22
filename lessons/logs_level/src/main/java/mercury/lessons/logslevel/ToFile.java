package mercury.lessons.logslevel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import com.rabbitmq.client.BuiltinExchangeType;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.DeliverCallback;
import java.nio.file.Files;
import java.nio.file.Path;
import mercury.lessons.BrokerConnection;

/** Appends the critical events to logs.txt in the working folder. */
public final class ToFile {

  private static final String EXCHANGE = "logs_level";

  public static void main(String[] args) throws Exception {
    if (args.length != 0) {
      System.err.println("usage: ./course run logs_level to-file");
      System.exit(2);
    }
    Connection connection = BrokerConnection.open("logs_level to-file");
    Runtime.getRuntime().addShutdownHook(new Thread(connection::abort));
    Channel channel = connection.createChannel();
    channel.exchangeDeclare(EXCHANGE, BuiltinExchangeType.DIRECT, /* durable= */ true);
    // named by the broker, exclusive to this connection, deleted with it
    String queue = channel.queueDeclare().getQueue();
    channel.queueBind(queue, EXCHANGE, "critical");

    DeliverCallback onEvent =
        (consumerTag, delivery) -> {
          String key = delivery.getEnvelope().getRoutingKey();
          String event = key + ": " + new String(delivery.getBody(), UTF_8);
          Files.writeString(Path.of("logs.txt"), event + "\n", CREATE, APPEND);
          System.out.println(" [x] Wrote '" + event + "' to logs.txt");
        };
    System.out.println(" [*] Waiting for critical. To exit press Ctrl+C");
    channel.basicConsume(queue, /* autoAck= */ true, onEvent, consumerTag -> {});
  }
}
