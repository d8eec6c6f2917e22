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
import mercury.aggregator.DatabaseDsn;
import mercury.aggregator.SenderConfig;
import mercury.task.run.UnusableServiceException;

/** Tries the services before a program uses them, and prints where they are. */
final class AggregatorProbes {

  private static final int MILLIS = 5_000;

  private AggregatorProbes() {}

  /**
   * Demands what a collector needs, the broker and the database; a shop may come later.
   *
   * @throws UnusableServiceException with one sentence if one of them cannot be used
   */
  static void require(CollectorConfig config) throws UnusableServiceException {
    requireRabbit(config.rabbitUrl(), config.queueName());
    requirePostgres(new DatabaseDsn(config.postgresDsn()));
    System.out.println(" [*] The shops: " + where(config));
  }

  /**
   * Demands what a sender needs, the database; the broker may come later.
   *
   * @throws UnusableServiceException with one sentence if it cannot be used
   */
  static void require(SenderConfig config) throws UnusableServiceException {
    requirePostgres(config.database());
    try {
      requireRabbit(config.rabbitUrl(), config.queueName());
    } catch (UnusableServiceException e) {
      System.out.println(" [*] " + e.getMessage());
    }
  }

  private static void requireRabbit(String url, String queue) throws UnusableServiceException {
    ConnectionFactory factory = new ConnectionFactory();
    try {
      factory.setUri(url);
      factory.setConnectionTimeout(MILLIS);
      try (Connection connection = factory.newConnection("aggregator start")) {
        connection.createChannel().close();
        System.out.printf(
            " [*] RabbitMQ: %s:%d, queue %s%n", factory.getHost(), factory.getPort(), queue);
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

  private static void requirePostgres(DatabaseDsn dsn) throws UnusableServiceException {
    DriverManager.setLoginTimeout(MILLIS / 1000);
    try (java.sql.Connection connection =
        DriverManager.getConnection(dsn.jdbcUrl(), dsn.user(), dsn.password())) {
      connection.setReadOnly(true);
      System.out.println(" [*] PostgreSQL: " + dsn.jdbcUrl().replaceFirst("^jdbc:", ""));
    } catch (SQLException e) {
      throw new UnusableServiceException(
          "Cannot use PostgreSQL at %s. Start it with: ./course up"
              .formatted(dsn.jdbcUrl().replaceFirst("^jdbc:", "")));
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
