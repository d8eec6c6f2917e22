package mercury.lessons.logs;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.rabbitmq.client.BuiltinExchangeType;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import mercury.lessons.BrokerConnection;

/** Emits four events to every listener, and ends. */
public final class Sender {

  private static final String EXCHANGE = "logs";

  public static void main(String[] args) throws Exception {
    if (args.length != 0) {
      System.err.println("usage: ./course run logs sender");
      System.exit(2);
    }
    try (Connection connection = BrokerConnection.open("logs sender");
        Channel channel = connection.createChannel()) {
      channel.exchangeDeclare(EXCHANGE, BuiltinExchangeType.FANOUT, /* durable= */ true);
      for (int i = 0; i < 4; i++) {
        String event = "event " + i;
        // a fanout exchange does not look at the routing key
        channel.basicPublish(EXCHANGE, "", null, event.getBytes(UTF_8));
        System.out.println(" [x] Emitted '" + event + "'");
      }
    }
  }
}
