package mercury.lessons.topics;

import com.rabbitmq.client.BuiltinExchangeType;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import mercury.lessons.BrokerConnection;

/** Takes a binding away from the service's queue. */
public final class Unbind {

  private static final String EXCHANGE = "topics";
  private static final String QUEUE = "topics_service";

  public static void main(String[] args) throws Exception {
    if (args.length != 1) {
      System.err.println("usage: ./course run topics unbind PATTERN");
      System.exit(2);
    }
    try (Connection connection = BrokerConnection.open("topics unbind");
        Channel channel = connection.createChannel()) {
      channel.exchangeDeclare(EXCHANGE, BuiltinExchangeType.TOPIC, /* durable= */ true);
      channel.queueDeclare(QUEUE, /* durable= */ true, false, false, null);
      channel.queueUnbind(QUEUE, EXCHANGE, args[0]);
      System.out.println(" [x] " + QUEUE + " is not bound with " + args[0]);
    }
  }
}
