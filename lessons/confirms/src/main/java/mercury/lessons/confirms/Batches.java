package mercury.lessons.confirms;

import static com.rabbitmq.client.MessageProperties.PERSISTENT_TEXT_PLAIN;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import mercury.lessons.BrokerConnection;

/** Sends a hundred messages, waits for the confirms of all of them, and so on. */
public final class Batches {

  private static final String QUEUE = "confirms";
  private static final int BATCH = 100;

  public static void main(String[] args) throws Exception {
    String count = args.length == 0 ? "2000" : args[0];
    if (args.length > 1 || !count.matches("[1-9]\\d{0,6}")) {
      System.err.println("usage: ./course run confirms batches [COUNT]");
      System.exit(2);
    }
    try (Connection connection = BrokerConnection.open("confirms batches");
        Channel channel = connection.createChannel()) {
      channel.queueDeclare(QUEUE, /* durable= */ true, false, false, null);
      channel.confirmSelect();
      long start = System.nanoTime();
      for (int i = 0; i < Integer.parseInt(count); i++) {
        channel.basicPublish("", QUEUE, PERSISTENT_TEXT_PLAIN, ("message " + i).getBytes(UTF_8));
        if ((i + 1) % BATCH == 0) {
          channel.waitForConfirmsOrDie(10_000);
        }
      }
      channel.waitForConfirmsOrDie(10_000); // the last batch may be smaller
      double seconds = (System.nanoTime() - start) / 1e9;
      double rate = Integer.parseInt(count) / seconds;
      System.out.printf(" [x] %s messages, in batches: %.0f a second%n", count, rate);
    }
  }
}
