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
 * The broker that this run of the tests talks to: the one at {@code RABBITMQ_URL}, else with {@code
 * -Dmercury=testcontainers} one in a container, else an embedded one. It ends with the JVM.
 */
public final class TestBroker {

  private static final GradingBroker BROKER = start();

  private TestBroker() {}

  public static String url() {
    return BROKER.url();
  }

  /** Whether the broker is a RabbitMQ rather than the embedded stand-in. */
  public static boolean isRabbit() {
    return BROKER.isRabbit();
  }

  /** What the broker calls itself, with its version where it has one to tell. */
  public static String name() {
    try (Connection connection = connect()) {
      Map<String, Object> properties = connection.getServerProperties();
      return properties.get("product") + " " + properties.get("version");
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
