package mercury.bench.broker;

import com.rabbitmq.client.Connection;
import java.io.Closeable;
import java.io.IOException;
import java.util.Map;
import mercury.environment.ServiceAddresses;

/**
 * The broker that everything talks to. It is never in the JVM that measures: it would share its
 * heap and its collector.
 *
 * @param url where it is
 * @param kind what the page calls it: {@code rabbitmq}, {@code embedded}
 * @param started ends it if it was started here
 */
public record BenchBroker(String url, String kind, Closeable started) implements Closeable {

  /** One that runs already. */
  public static BenchBroker running(String url) {
    return new BenchBroker(url, "rabbitmq", () -> {});
  }

  /**
   * The embedded one.
   *
   * @throws IOException if it does not start
   */
  public static BenchBroker embedded() throws IOException {
    ServicesProcess services = ServicesProcess.start("rabbit");
    return new BenchBroker(
        services.addresses().get(ServiceAddresses.RABBITMQ_URL), "embedded", services::close);
  }

  /**
   * What it calls itself, with its version where it has one to tell.
   *
   * @throws IOException saying where no broker answers
   */
  public String product() throws IOException {
    try (Connection connection = BenchQueue.connect(url)) {
      Map<String, Object> properties = connection.getServerProperties();
      return "%s %s".formatted(properties.get("product"), properties.get("version"));
    } catch (IOException e) {
      throw new IOException(
          "Cannot connect to RabbitMQ at %s: %s. Is it running?"
              .formatted(ServiceAddresses.maskPassword(url), e.getMessage()),
          e);
    }
  }

  @Override
  public void close() throws IOException {
    started.close();
  }
}
