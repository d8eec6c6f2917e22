package mercury.lessons.logs;

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

/** The mistake: appends events from a queue that another logger consumes too. */
public final class ToFileShared {

  private static final String EXCHANGE = "logs";
  private static final String QUEUE = "logger";
  private static final Path FILE = Path.of("logs.txt");

  public static void main(String[] args) throws Exception {
    if (args.length != 0) {
      System.err.println("usage: ./course run logs to-file-shared");
      System.exit(2);
    }
    Connection connection = BrokerConnection.open("logs to-file-shared");
    Runtime.getRuntime().addShutdownHook(new Thread(connection::abort));
    Channel channel = connection.createChannel();
    channel.exchangeDeclare(EXCHANGE, BuiltinExchangeType.FANOUT, /* durable= */ true);
    channel.queueDeclare(QUEUE, /* durable= */ true, false, false, null);
    channel.queueBind(QUEUE, EXCHANGE, "");

    DeliverCallback onEvent =
        (consumerTag, delivery) -> {
          String event = new String(delivery.getBody(), UTF_8);
          Files.writeString(FILE, event + System.lineSeparator(), CREATE, APPEND);
          System.out.println(" [x] Appended '" + event + "' to " + FILE);
        };
    System.out.println(" [*] Waiting for events (queue " + QUEUE + "). To exit press Ctrl+C");
    channel.basicConsume(QUEUE, /* autoAck= */ true, onEvent, consumerTag -> {});
  }
}
