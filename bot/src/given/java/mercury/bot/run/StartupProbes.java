package mercury.bot.run;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.MongoSecurityException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.PossibleAuthenticationFailureException;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import mercury.bot.BotLoggerConfig;
import mercury.bot.DatabaseSchema;
import mercury.bot.ObjectStorage;
import mercury.bot.PostgresConfig;
import mercury.bot.S3Config;
import mercury.task.run.UnusableServiceException;
import org.bson.Document;

/** Tries the services before the bot does, and prints where they are or which is missing. */
final class StartupProbes {

  private static final int SECONDS = 5;

  private StartupProbes() {}

  static void requireRabbit(String url, String what) throws UnusableServiceException {
    ConnectionFactory factory = factory(url);
    String address = factory.getHost() + ":" + factory.getPort();
    try (Connection connection = factory.newConnection("bot start")) {
      connection.createChannel().close();
      System.out.printf(" [*] RabbitMQ: %s, %s%n", address, what);
    } catch (PossibleAuthenticationFailureException e) {
      throw new UnusableServiceException(
          "RabbitMQ at %s refuses the user name or password".formatted(address));
    } catch (IOException | TimeoutException e) {
      StartupFailure failure = new StartupFailure(e);
      throw new UnusableServiceException(
          "Cannot connect to RabbitMQ at "
              + address
              + (failure.isAway() ? "" : " (" + failure.reason() + ")")
              + failure.advice("Is RABBITMQ_URL right?"));
    }
  }

  private static ConnectionFactory factory(String url) throws UnusableServiceException {
    try {
      ConnectionFactory factory = new ConnectionFactory();
      if (new URI(url).getHost() != null) { // otherwise localhost would stand in
        factory.setUri(url);
        factory.setConnectionTimeout(SECONDS * 1000);
        factory.setAutomaticRecoveryEnabled(false);
        return factory;
      }
    } catch (URISyntaxException | GeneralSecurityException | IllegalArgumentException e) {
      // the sentence below says it, without the password
    }
    throw new UnusableServiceException(
        "RABBITMQ_URL must look like amqp://user:password@host:5672");
  }

  /** Creates the table, too. */
  static void requirePostgres(PostgresConfig config) throws UnusableServiceException {
    try {
      DatabaseSchema.create(config);
      System.out.printf(" [*] PostgreSQL: %s, database %s%n", config.address(), config.database());
    } catch (SQLException | IOException e) {
      StartupFailure failure = new StartupFailure(e);
      throw new UnusableServiceException(
          "Cannot use PostgreSQL at %s, database %s (%s)"
                  .formatted(config.address(), config.database(), failure.reason())
              + failure.advice("Is POSTGRES_DSN right?"));
    }
  }

  /** Creates the bucket, too. */
  static void requireS3(S3Config config) throws UnusableServiceException {
    try (ObjectStorage storage = new ObjectStorage(config)) {
      boolean made = storage.createBucket();
      System.out.printf(
          " [*] S3: %s, bucket %s%s%n",
          URI.create(config.endpoint()).getAuthority(), config.bucket(), made ? ", new" : "");
    } catch (IOException e) {
      throw new UnusableServiceException(
          e.getMessage()
              + new StartupFailure(e)
                  .advice("Are S3_ENDPOINT_URL, S3_ACCESS_KEY and S3_SECRET_KEY right?"));
    }
  }

  static void requireMongo(BotLoggerConfig config) throws UnusableServiceException {
    ConnectionString url = new ConnectionString(config.mongoUrl());
    String address = String.join(",", url.getHosts());
    try (MongoClient client = MongoClients.create(withShortTimeout(url))) {
      client.getDatabase(config.mongoDb()).runCommand(new Document("ping", 1));
      System.out.printf(" [*] MongoDB: %s, database %s%n", address, config.mongoDb());
    } catch (MongoSecurityException e) {
      throw new UnusableServiceException(
          "MongoDB at %s refuses the user name or password".formatted(address));
    } catch (MongoException e) {
      throw new UnusableServiceException(
          "Cannot connect to MongoDB at " + address + StartupFailure.START);
    }
  }

  private static MongoClientSettings withShortTimeout(ConnectionString url) {
    return MongoClientSettings.builder()
        .applyConnectionString(url)
        .applyToClusterSettings(
            cluster -> cluster.serverSelectionTimeout(SECONDS, TimeUnit.SECONDS))
        .build();
  }
}
