package mercury.kit;

import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import mercury.environment.Addresses;
import mercury.environment.Mercury;
import mercury.environment.Service;
import mercury.environment.StartFailed;

/**
 * The broker that this run of the tests talks to: the one at {@code RABBITMQ_URL}, else an embedded
 * one, which ends with the JVM.
 */
public final class Brokers {

  private static final String URL =
      Optional.ofNullable(System.getenv(Addresses.RABBITMQ_URL)).orElseGet(Brokers::embedded);

  private Brokers() {}

  public static String url() {
    return URL;
  }

  /** Whether the broker is a RabbitMQ rather than the embedded stand-in. */
  public static boolean isRabbit() {
    return System.getenv(Addresses.RABBITMQ_URL) != null;
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

  private static String embedded() {
    try {
      Mercury mercury = Mercury.throwaway(Service.RABBIT);
      Runtime.getRuntime().addShutdownHook(new Thread(mercury::close));
      return mercury.start().get(Addresses.RABBITMQ_URL);
    } catch (StartFailed | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
