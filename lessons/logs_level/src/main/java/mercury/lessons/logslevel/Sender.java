package mercury.lessons.logslevel;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.rabbitmq.client.BuiltinExchangeType;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import mercury.lessons.BrokerConnection;

/** Publishes one event to the exchange "logs_level"; its level is the routing key. */
public final class Sender {

  private static final String EXCHANGE = "logs_level";

  public static void main(String[] args) throws Exception {
    if (args.length != 1) {
      System.err.println("usage: ./course run logs_level sender LEVEL");
      System.exit(2);
    }
    String level = args[0];
    String event = "Hello World!";
    try (Connection connection = BrokerConnection.open("logs_level sender");
        Channel channel = connection.createChannel()) {
      channel.exchangeDeclare(EXCHANGE, BuiltinExchangeType.DIRECT, /* durable= */ true);
      channel.basicPublish(EXCHANGE, level, null, event.getBytes(UTF_8));
      System.out.println(" [x] Sent '" + level + ": " + event + "'");
    }
  }
}
