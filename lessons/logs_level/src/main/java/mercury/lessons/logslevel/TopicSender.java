package mercury.lessons.logslevel;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.rabbitmq.client.BuiltinExchangeType;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import mercury.lessons.BrokerConnection;

/**
 * Publishes one event to the topic exchange "logs_topic" under a key of words, like payments.info.
 */
public final class TopicSender {

  private static final String EXCHANGE = "logs_topic";

  public static void main(String[] args) throws Exception {
    if (args.length != 1) {
      System.err.println("usage: ./course run logs_level topic-sender KEY");
      System.exit(2);
    }
    String key = args[0];
    String event = "Hello World!";
    try (Connection connection = BrokerConnection.open("logs_level topic-sender");
        Channel channel = connection.createChannel()) {
      channel.exchangeDeclare(EXCHANGE, BuiltinExchangeType.TOPIC, /* durable= */ true);
      channel.basicPublish(EXCHANGE, key, null, event.getBytes(UTF_8));
      System.out.println(" [x] Sent '" + key + ": " + event + "'");
    }
  }
}
