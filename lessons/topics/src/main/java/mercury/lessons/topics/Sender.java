package mercury.lessons.topics;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.rabbitmq.client.BuiltinExchangeType;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import mercury.lessons.BrokerConnection;

/** Publishes an event under each key, like orders.eu.paid, to the topic exchange "topics". */
public final class Sender {

  private static final String EXCHANGE = "topics";

  public static void main(String[] args) throws Exception {
    if (args.length == 0) {
      System.err.println("usage: ./course run topics sender KEY...");
      System.exit(2);
    }
    try (Connection connection = BrokerConnection.open("topics sender");
        Channel channel = connection.createChannel()) {
      channel.exchangeDeclare(EXCHANGE, BuiltinExchangeType.TOPIC, /* durable= */ true);
      for (String key : args) {
        channel.basicPublish(EXCHANGE, key, null, "Hello World!".getBytes(UTF_8));
        System.out.println(" [x] Sent " + key);
      }
    }
  }
}
