package mercury.kit.wire;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import mercury.harness.wire.Tap;
import mercury.kit.Brokers;

/**
 * What the tap costs: medians of a publish-confirm round trip, directly and through it, in turns.
 * Not a test; run its main.
 */
final class Overhead {

  private static final int ROUNDS = 20;
  private static final int TRIPS = 500;

  private Overhead() {}

  public static void main(String[] args) throws Exception {
    try (Tap tap = Tap.to(URI.create(Brokers.url()));
        Connection direct = Tapped.factory(Brokers.url()).newConnection();
        Connection tapped = Tapped.factory(tap.url()).newConnection()) {
      long[] without = new long[ROUNDS * TRIPS];
      long[] with = new long[ROUNDS * TRIPS];
      for (int round = -2; round < ROUNDS; round++) { // two to warm up
        int from = Math.max(0, round) * TRIPS;
        measure(direct, without, from);
        measure(tapped, with, from);
      }
      System.out.printf(
          "direct %.3f ms, through the tap %.3f ms, the tap %.3f ms%n",
          median(without), median(with), median(with) - median(without));
    }
    System.exit(0);
  }

  private static void measure(Connection connection, long[] nanos, int from) throws Exception {
    try (Channel channel = connection.createChannel()) {
      String queue = channel.queueDeclare("", false, true, true, Map.of()).getQueue();
      channel.confirmSelect();
      for (int i = from; i < from + TRIPS; i++) {
        long start = System.nanoTime();
        channel.basicPublish("", queue, null, new byte[200]);
        channel.waitForConfirms();
        nanos[i] = System.nanoTime() - start;
      }
      channel.queueDelete(queue);
    }
  }

  private static double median(long[] nanos) {
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2] / 1e6;
  }
}
