package mercury.tools;

import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import mercury.environment.ServiceStartException;
import mercury.grading.GradingBroker;

/**
 * The broker of this test run: the one at {@code RABBITMQ_URL}, otherwise one in a container with
 * {@code -Dmercury=testcontainers}, otherwise an embedded one. It stops when the JVM exits.
 */
public final class TestBroker {

  private static final GradingBroker BROKER = start();

  private TestBroker() {}

  public static String url() {
    return BROKER.url();
  }

  /** Returns whether the broker is a RabbitMQ rather than the embedded stand-in. */
  public static boolean isRabbit() {
    return BROKER.isRabbit();
  }

  /** The name and the version that the broker reports about itself, and whether it is embedded. */
  public static String name() {
    try (Connection connection = connect()) {
      Map<String, Object> properties = connection.getServerProperties();
      String product = properties.get("product") + " " + properties.get("version");
      return isRabbit() ? product : "embedded, as " + product;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Connection connect() throws IOException {
    try {
      ConnectionFactory factory = new ConnectionFactory();
      factory.setUri(url());
      return factory.newConnection();
    } catch (GeneralSecurityException | URISyntaxException | TimeoutException e) {
      throw new IOException(e);
    }
  }

  private static GradingBroker start() {
    try {
      GradingBroker broker = GradingBroker.start();
      Runtime.getRuntime().addShutdownHook(new Thread(broker::close));
      return broker;
    } catch (IOException | ServiceStartException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
