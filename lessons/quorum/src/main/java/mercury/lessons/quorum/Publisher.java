package mercury.lessons.quorum;

import static com.rabbitmq.client.MessageProperties.PERSISTENT_TEXT_PLAIN;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ShutdownSignalException;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.TimeoutException;

/** Publishes numbers, each until it is confirmed, and writes down those that are. */
public final class Publisher {

  private static final int PATIENCE_MS = 5000;
  private static final int PAUSE_MS = 10;
  private static final int AFTER_NO_MS = 1000;

  public static void main(String[] args) throws Exception {
    if (args.length != 1 || !args[0].matches("[1-9]\\d{0,5}")) {
      System.err.println("usage: ./course run quorum publisher COUNT");
      System.exit(2);
    }
    int count = Integer.parseInt(args[0]);
    int number = 1;
    long last = 0;
    long longest = 0;
    try (PrintWriter confirmed = new PrintWriter("quorum-confirmed.txt", UTF_8)) {
      while (number <= count) {
        try (Connection connection = Cluster.connect("quorum publisher");
            Channel channel = connection.createChannel()) {
          if (number == 1) {
            channel.queueDelete(Cluster.QUEUE); // of an earlier run
            Cluster.declare(channel);
            System.out.println(" [*] Publishing the numbers 1 to " + count);
            last = System.nanoTime();
          }
          channel.confirmSelect();
          while (number <= count) {
            publishUntilConfirmed(channel, number);
            confirmed.println(number);
            confirmed.flush();
            longest = Math.max(longest, System.nanoTime() - last);
            last = System.nanoTime();
            number++;
            Thread.sleep(PAUSE_MS);
          }
        } catch (IOException | ShutdownSignalException e) {
          System.out.println(" [?] Connection lost at " + number + ": on to the next node");
        }
      }
      System.out.printf(
          " [x] All confirmed. The longest time without a confirm: %.1f s%n", longest / 1e9);
    }
  }

  private static void publishUntilConfirmed(Channel channel, int number)
      throws IOException, InterruptedException {
    long begun = System.nanoTime();
    boolean told = false;
    while (!publish(channel, number)) {
      if (!told && System.nanoTime() - begun > PATIENCE_MS * 1_000_000L) {
        System.out.println(
            " [?] No confirm of " + number + " for 5 s: publishing it until it has one");
        told = true;
      }
      Thread.sleep(AFTER_NO_MS);
    }
  }

  /** Returns whether it is confirmed: the broker may say no, or nothing. */
  private static boolean publish(Channel channel, int number)
      throws IOException, InterruptedException {
    channel.basicPublish(
        "", Cluster.QUEUE, PERSISTENT_TEXT_PLAIN, String.valueOf(number).getBytes(UTF_8));
    try {
      return channel.waitForConfirms(PATIENCE_MS);
    } catch (TimeoutException e) {
      return false;
    }
  }
}
