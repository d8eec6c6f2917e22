package mercury.lessons.topics;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.rabbitmq.client.BuiltinExchangeType;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mercury.lessons.BrokerConnection;

/** Has the broker say which patterns a key matches: each pattern gets a queue of its own. */
public final class Tester {

  private static final String EXCHANGE = "topics_tester";

  public static void main(String[] args) throws Exception {
    if (args.length < 2) {
      System.err.println("usage: ./course run topics tester KEY PATTERN...");
      System.exit(2);
    }
    String key = args[0];
    List<String> patterns = Arrays.asList(args).subList(1, args.length);
    try (Connection connection = BrokerConnection.open("topics tester");
        Channel channel = connection.createChannel()) {
      boolean durable = false;
      boolean autoDelete = true;
      channel.exchangeDeclare(EXCHANGE, BuiltinExchangeType.TOPIC, durable, autoDelete, null);
      Map<String, String> queues = new LinkedHashMap<>();
      for (String pattern : patterns) {
        String queue = channel.queueDeclare().getQueue();
        channel.queueBind(queue, EXCHANGE, pattern);
        queues.put(pattern, queue);
      }
      channel.confirmSelect();
      channel.basicPublish(EXCHANGE, key, null, "?".getBytes(UTF_8));
      channel.waitForConfirms(10_000); // now every queue that gets the message has it
      for (String pattern : queues.keySet()) {
        boolean matches = channel.basicGet(queues.get(pattern), /* autoAck= */ true) != null;
        System.out.println((matches ? " [x] " : " [ ] ") + pattern);
      }
    }
  }
}
