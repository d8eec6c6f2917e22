package mercury.lessons.deadletters;

import com.rabbitmq.client.BuiltinExchangeType;
import com.rabbitmq.client.Channel;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The queues and the exchange of this lesson, which every program declares before it begins. */
final class Topology {

  static final String TASKS = "dl_tasks";
  static final String WAITING = "dl_waiting";
  static final String SHORT = "dl_short";
  static final String PARKED = "dl_parked";
  static final List<Integer> DELAYS = List.of(1, 2, 4);

  private static final String DEAD_LETTERS = "dead_letters";

  private Topology() {}

  static void declare(Channel channel) throws IOException {
    channel.exchangeDeclare(DEAD_LETTERS, BuiltinExchangeType.FANOUT, /* durable= */ true);
    queue(channel, PARKED, Map.of());
    channel.queueBind(PARKED, DEAD_LETTERS, "");

    queue(channel, TASKS, Map.of("x-dead-letter-exchange", DEAD_LETTERS));
    queue(channel, WAITING, Map.of("x-dead-letter-exchange", DEAD_LETTERS));
    queue(channel, SHORT, Map.of("x-dead-letter-exchange", DEAD_LETTERS, "x-max-length", 2));

    for (int seconds :
        DELAYS) { // nobody consumes these: a message waits, dies, and is a task again
      Map<String, Object> retry = new HashMap<>();
      retry.put("x-message-ttl", seconds * 1000);
      retry.put("x-dead-letter-exchange", ""); // the default exchange
      retry.put("x-dead-letter-routing-key", TASKS);
      queue(channel, retryQueue(seconds), retry);
    }
  }

  static String retryQueue(int seconds) {
    return "dl_retry_" + seconds + "s";
  }

  private static void queue(Channel channel, String name, Map<String, Object> arguments)
      throws IOException {
    channel.queueDeclare(name, /* durable= */ true, false, false, arguments);
  }
}
