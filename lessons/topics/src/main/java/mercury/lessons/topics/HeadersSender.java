package mercury.lessons.topics;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.BuiltinExchangeType;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import mercury.lessons.BrokerConnection;

/** Publishes one event with these headers to the headers exchange "topics_headers". */
public final class HeadersSender {

  private static final String EXCHANGE = "topics_headers";

  public static void main(String[] args) throws Exception {
    if (args.length == 0 || !Stream.of(args).allMatch(word -> word.matches("[^=]+=[^=]+"))) {
      System.err.println("usage: ./course run topics headers-sender NAME=VALUE...");
      System.exit(2);
    }
    Map<String, Object> headers = new HashMap<>();
    for (String word : args) {
      headers.put(word.split("=", 2)[0], word.split("=", 2)[1]);
    }
    try (Connection connection = BrokerConnection.open("topics headers-sender");
        Channel channel = connection.createChannel()) {
      channel.exchangeDeclare(EXCHANGE, BuiltinExchangeType.HEADERS, /* durable= */ true);
      BasicProperties properties = new BasicProperties.Builder().headers(headers).build();
      // a headers exchange does not look at the routing key
      channel.basicPublish(EXCHANGE, "", properties, "Hello World!".getBytes(UTF_8));
      System.out.println(" [x] Sent " + String.join(" ", args));
    }
  }
}
