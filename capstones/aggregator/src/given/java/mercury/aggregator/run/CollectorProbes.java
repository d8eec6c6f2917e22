package mercury.aggregator.run;

import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.security.GeneralSecurityException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeoutException;
import mercury.aggregator.CollectorConfig;
import mercury.task.run.UnusableServiceException;

/** Tries the services before the collector does, and prints where they are. */
final class CollectorProbes {

  private static final int MILLIS = 5_000;

  private CollectorProbes() {}

  /**
   * Demands the broker and the database; a shop may come later.
   *
   * @throws UnusableServiceException with one sentence if one of them cannot be used
   */
  static void require(CollectorConfig config) throws UnusableServiceException {
    requireRabbit(config);
    requirePostgres(config);
    System.out.println(" [*] The shops: " + where(config));
  }

  private static void requireRabbit(CollectorConfig config) throws UnusableServiceException {
    ConnectionFactory factory = new ConnectionFactory();
    try {
      factory.setUri(config.rabbitUrl());
      factory.setConnectionTimeout(MILLIS);
      try (Connection connection = factory.newConnection("collector start")) {
        connection.createChannel().close();
        System.out.printf(
            " [*] RabbitMQ: %s:%d, queue %s%n",
            factory.getHost(), factory.getPort(), config.queueName());
      }
    } catch (URISyntaxException | GeneralSecurityException | IllegalArgumentException e) {
      throw new UnusableServiceException(
          "RABBITMQ_URL must look like amqp://user:password@host:5672");
    } catch (IOException | TimeoutException e) {
      throw new UnusableServiceException(
          "Cannot connect to RabbitMQ at %s:%s. Start it with: ./course up"
              .formatted(factory.getHost(), "" + factory.getPort()));
    }
  }

  private static void requirePostgres(CollectorConfig config) throws UnusableServiceException {
    DriverManager.setLoginTimeout(MILLIS / 1000);
    try (java.sql.Connection connection =
        DriverManager.getConnection(config.jdbcUrl(), config.user(), config.password())) {
      connection.setReadOnly(true);
      System.out.println(" [*] PostgreSQL: " + config.jdbcUrl().replaceFirst("^jdbc:", ""));
    } catch (SQLException e) {
      throw new UnusableServiceException(
          "Cannot use PostgreSQL at %s. Start it with: ./course up"
              .formatted(config.jdbcUrl().replaceFirst("^jdbc:", "")));
    }
  }

  private static String where(CollectorConfig config) {
    URI shop = URI.create(config.netVideoUrl());
    try {
      HttpURLConnection connection = (HttpURLConnection) shop.toURL().openConnection();
      connection.setConnectTimeout(MILLIS);
      connection.setReadTimeout(MILLIS);
      connection.getResponseCode();
      return shop.getAuthority();
    } catch (IOException e) {
      return shop.getAuthority() + ", which does not answer yet";
    }
  }
}
