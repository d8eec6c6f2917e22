package mercury.bench.broker;

import com.rabbitmq.client.Connection;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.Map;
import mercury.bench.process.Ended;
import mercury.bench.process.Java;

/**
 * The broker that everything talks to. It is never in the JVM that measures: it would share its
 * heap and its collector.
 *
 * @param url where it is
 * @param kind what the page calls it: {@code rabbitmq}, {@code embedded}
 * @param stop ends it if it was started here
 */
public record Broker(String url, String kind, Runnable stop) implements AutoCloseable {

  /** One that runs already. */
  public static Broker running(String url) {
    return new Broker(url, "rabbitmq", () -> {});
  }

  /**
   * The embedded one, in a process of its own that ends with this one.
   *
   * @throws IOException if it does not start
   */
  public static Broker embedded() throws IOException {
    Process process = Java.program(BrokerMain.class).start();
    BufferedReader lines = process.inputReader();
    String url = lines.readLine();
    if (url == null) {
      throw new IOException("The embedded broker did not start; it says why above.");
    }
    return new Broker(url, "embedded", () -> Ended.now(process));
  }

  /** What it calls itself, with its version where it has one to tell. */
  public String product() throws IOException {
    try (Connection connection = Place.connect(url)) {
      Map<String, Object> properties = connection.getServerProperties();
      return "%s %s".formatted(properties.get("product"), properties.get("version"));
    }
  }

  @Override
  public void close() {
    stop.run();
  }
}
