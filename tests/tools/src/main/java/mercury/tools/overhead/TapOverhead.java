package mercury.tools.overhead;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import mercury.harness.amqp.Tap;
import mercury.tools.TestBroker;

/**
 * Measures how much time the tap adds to a publish that waits for its confirm: rounds of such round
 * trips, alternately direct and through the tap. It only reports. Run it on an idle machine: {@code
 * ./mvnw -q -Psolution compile exec:java@overhead -pl tests/tools}.
 */
public final class TapOverhead {

  private static final int ROUNDS = 21;
  private static final int WARM_UP = 5;
  private static final int TRIPS = 1_000;

  private TapOverhead() {}

  /** Prints the median, the minimum and the maximum of the rounds' medians. */
  public static void main(String[] args) throws Exception {
    List<Double> direct = new ArrayList<>();
    List<Double> tapped = new ArrayList<>();
    List<Double> added = new ArrayList<>();
    try (Tap tap = Tap.to(URI.create(TestBroker.url()));
        Connection straight = factory(TestBroker.url()).newConnection();
        Connection through = factory(tap.url()).newConnection()) {
      for (int round = -WARM_UP; round < ROUNDS; round++) {
        double without = millis(straight);
        double with = millis(through);
        if (round >= 0) {
          direct.add(without);
          tapped.add(with);
          added.add(with - without);
        }
      }
    }
    System.out.println("| publish 200 bytes, wait for the confirm | median | least – most |");
    System.out.println("| --- | --- | --- |");
    print("directly", direct);
    print("through the tap", tapped);
    print("the difference", added);
    System.exit(0); // the embedded broker stops with the JVM
  }

  private static ConnectionFactory factory(String url) throws Exception {
    ConnectionFactory factory = new ConnectionFactory();
    factory.setUri(url);
    factory.setAutomaticRecoveryEnabled(false);
    return factory;
  }

  /** Measures one round and returns its median. */
  private static double millis(Connection connection) throws Exception {
    long[] nanos = new long[TRIPS];
    try (Channel channel = connection.createChannel()) {
      String queue = channel.queueDeclare("", false, true, true, Map.of()).getQueue();
      channel.confirmSelect();
      for (int i = 0; i < TRIPS; i++) {
        long start = System.nanoTime();
        channel.basicPublish("", queue, null, new byte[200]);
        channel.waitForConfirms();
        nanos[i] = System.nanoTime() - start;
      }
      channel.queueDelete(queue);
    }
    Arrays.sort(nanos);
    return nanos[TRIPS / 2] / 1e6;
  }

  private static void print(String what, List<Double> millis) {
    List<Double> sorted = new ArrayList<>(millis);
    Collections.sort(sorted);
    System.out.printf(
        Locale.ROOT,
        "| %s | %.3f ms | %.3f – %.3f ms |%n",
        what,
        sorted.get(sorted.size() / 2),
        sorted.get(0),
        sorted.get(sorted.size() - 1));
  }
}
