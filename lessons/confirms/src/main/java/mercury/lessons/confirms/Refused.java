package mercury.lessons.confirms;

import static com.rabbitmq.client.MessageProperties.PERSISTENT_TEXT_PLAIN;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListSet;
import mercury.lessons.BrokerConnection;

/** Sends five messages to a queue that has room for three. */
public final class Refused {

  private static final String QUEUE = "confirms_full";

  public static void main(String[] args) throws Exception {
    if (args.length != 0) {
      System.err.println("usage: ./course run confirms refused");
      System.exit(2);
    }
    ConcurrentSkipListSet<Long> refused = new ConcurrentSkipListSet<>();
    try (Connection connection = BrokerConnection.open("confirms refused");
        Channel channel = connection.createChannel()) {
      channel.queueDelete(QUEUE); // what an earlier run has left in it
      Map<String, Object> limit = Map.of("x-max-length", 3, "x-overflow", "reject-publish");
      channel.queueDeclare(QUEUE, /* durable= */ true, false, false, limit);
      channel.confirmSelect();
      channel.addConfirmListener(
          (number, multiple) -> {},
          (number, multiple) -> refused.add(number)); // one at a time is open: never multiple
      for (int i = 1; i <= 5; i++) {
        channel.basicPublish("", QUEUE, PERSISTENT_TEXT_PLAIN, ("message " + i).getBytes(UTF_8));
        channel.waitForConfirms(10_000);
      }
      for (long number = 1; number <= 5; number++) {
        System.out.println((refused.contains(number) ? " [!] Refused " : " [x] Taken ") + number);
      }
    }
  }
}
