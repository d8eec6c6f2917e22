package mercury.lessons.topics;

import com.rabbitmq.client.BuiltinExchangeType;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.DeliverCallback;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mercury.lessons.BrokerConnection;

/** Prints the events that have all of these headers, or any of them. */
public final class HeadersReceiver {

  private static final String EXCHANGE = "topics_headers";

  public static void main(String[] args) throws Exception {
    List<String> wanted = Arrays.asList(args).subList(Math.min(1, args.length), args.length);
    if (wanted.isEmpty()
        || !args[0].matches("all|any")
        || !wanted.stream().allMatch(word -> word.matches("[^=]+=[^=]+"))) {
      System.err.println("usage: ./course run topics headers-receiver all|any NAME=VALUE...");
      System.exit(2);
    }
    Connection connection = BrokerConnection.open("topics headers-receiver");
    Runtime.getRuntime().addShutdownHook(new Thread(connection::abort));
    Channel channel = connection.createChannel();
    channel.exchangeDeclare(EXCHANGE, BuiltinExchangeType.HEADERS, /* durable= */ true);
    Map<String, Object> arguments = new HashMap<>();
    arguments.put("x-match", args[0]);
    wanted.forEach(word -> arguments.put(word.split("=", 2)[0], word.split("=", 2)[1]));
    String queue = channel.queueDeclare().getQueue();
    channel.queueBind(queue, EXCHANGE, "", arguments);

    DeliverCallback onEvent =
        (consumerTag, delivery) -> {
          Map<String, Object> headers = delivery.getProperties().getHeaders();
          System.out.println(" [x] Received " + new TreeMap<>(headers)); // in the order of names
        };
    System.out.println(" [*] Waiting for " + String.join(" ", args) + ". To exit press Ctrl+C");
    channel.basicConsume(queue, /* autoAck= */ true, onEvent, consumerTag -> {});
  }
}
