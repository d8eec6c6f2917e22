package mercury.bench.broker;

import com.rabbitmq.client.Connection;
import java.io.Closeable;
import java.io.IOException;
import java.util.Map;
import mercury.environment.ServiceAddresses;
import mercury.harness.terminal.ForeignText;

/**
 * The broker of the benchmarks. It never runs in the JVM that measures, because it would share its
 * heap and its garbage collector.
 *
 * @param url its URL
 * @param kind its name on the page: {@code rabbitmq}, {@code embedded}
 * @param started stops it if it was started here
 */
public record BenchBroker(String url, String kind, Closeable started) implements Closeable {

  private static final String EMBEDDED = "embedded";

  /** Returns a broker that is already running. */
  public static BenchBroker running(String url) {
    return new BenchBroker(url, "rabbitmq", () -> {});
  }

  /**
   * Starts an embedded broker.
   *
   * @throws IOException if it does not start
   */
  public static BenchBroker embedded() throws IOException {
    ServicesProcess services = ServicesProcess.start("rabbit");
    return new BenchBroker(
        services.addresses().get(ServiceAddresses.RABBITMQ_URL), EMBEDDED, services::close);
  }

  /**
   * The name and the version that the broker reports about itself, and whether it is embedded.
   *
   * @throws IOException if no broker answers; the message says where
   */
  public String product() throws IOException {
    try (Connection connection = BenchQueue.connect(url)) {
      Map<String, Object> properties = connection.getServerProperties();
      String product = "%s %s".formatted(properties.get("product"), properties.get("version"));
      return kind.equals(EMBEDDED) ? "embedded, as " + product : product;
    } catch (IOException e) {
      throw new IOException(
          "Cannot connect to RabbitMQ at %s: %s. Is it running?"
              .formatted(ForeignText.withoutPassword(url), e.getMessage()),
          e);
    }
  }

  @Override
  public void close() throws IOException {
    started.close();
  }
}
