package mercury.environment;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.rabbitmq.client.ConnectionFactory;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** Asks a service, the way a program of the course would, whether it works. */
public final class ServiceProbe {

  private static final int SECONDS = 3;

  private ServiceProbe() {}

  /**
   * Why the service cannot be used at its address, in a few words without a password; empty when it
   * works.
   */
  public static Optional<String> trouble(CourseService service, ServiceAddresses where) {
    try {
      ask(service, where);
      return Optional.empty();
    } catch (Exception e) {
      return Optional.of(FailureReason.of(e));
    }
  }

  private static void ask(CourseService service, ServiceAddresses where) throws Exception {
    switch (service) {
      case RABBIT -> rabbit(where.get(ServiceAddresses.RABBITMQ_URL));
      case POSTGRES -> postgres(where.get(ServiceAddresses.POSTGRES_DSN));
      case MONGO -> mongo(where.get(ServiceAddresses.MONGO_URL));
      case S3 -> s3(where);
      case TELEGRAM -> telegram(where.get(ServiceAddresses.TELEGRAM_API_URL));
    }
  }

  private static void rabbit(String url) throws Exception {
    ConnectionFactory factory = new ConnectionFactory();
    factory.setUri(url);
    factory.setConnectionTimeout(SECONDS * 1000);
    factory.setHandshakeTimeout(SECONDS * 1000);
    factory.setAutomaticRecoveryEnabled(false);
    try (var connection = factory.newConnection("mercury probe")) {
      connection.createChannel().close();
    }
  }

  private static void postgres(String dsn) throws Exception {
    try (Connection connection = PostgresDsn.parse(dsn).connect(SECONDS)) {
      connection.isValid(SECONDS);
    }
  }

  private static void mongo(String url) {
    MongoClientSettings settings =
        MongoClientSettings.builder()
            .applyConnectionString(new ConnectionString(url))
            .applyToClusterSettings(
                cluster -> cluster.serverSelectionTimeout(SECONDS, TimeUnit.SECONDS))
            .build();
    try (MongoClient client = MongoClients.create(settings)) {
      client.getDatabase("admin").runCommand(new Document("ping", 1));
    }
  }

  /** A Bot API refuses this token, but in its own form. */
  private static void telegram(String url) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url + "/bot0/getMe"))
            .timeout(Duration.ofSeconds(SECONDS))
            .build();
    HttpResponse<String> answer =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    if (!answer.body().startsWith("{\"ok\":false")) {
      throw new IOException("the answer is not that of a Bot API");
    }
  }

  private static void s3(ServiceAddresses where) {
    AwsBasicCredentials keys =
        AwsBasicCredentials.create(
            where.get(ServiceAddresses.S3_ACCESS_KEY), where.get(ServiceAddresses.S3_SECRET_KEY));
    try (S3Client client =
        S3Client.builder()
            .endpointOverride(URI.create(where.get(ServiceAddresses.S3_ENDPOINT_URL)))
            .region(Region.US_EAST_1)
            .forcePathStyle(true)
            .credentialsProvider(StaticCredentialsProvider.create(keys))
            .overrideConfiguration(config -> config.apiCallTimeout(Duration.ofSeconds(SECONDS)))
            .build()) {
      client.listBuckets();
    }
  }
}
