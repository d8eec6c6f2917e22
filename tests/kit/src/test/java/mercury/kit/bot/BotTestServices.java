package mercury.kit.bot;

import java.util.Map;
import java.util.UUID;
import mercury.bot.BotConfig;
import mercury.bot.DatabaseSchema;
import mercury.bot.ObjectStorage;
import mercury.bot.PostgresConfig;
import mercury.bot.S3Config;
import mercury.environment.CourseServices;
import mercury.environment.ServiceAddresses;
import mercury.task.WorkerConfig;
import mercury.tools.EmbeddedServices;

/** {@link EmbeddedServices} as the bot is configured with them. */
final class BotTestServices {

  private static final ServiceAddresses WHERE =
      EmbeddedServices.addresses(CourseServices.get("postgres", "mongo", "s3"));
  private static final String BUCKET = "bot-" + UUID.randomUUID();

  private BotTestServices() {}

  static PostgresConfig postgres() throws Exception {
    PostgresConfig config = new PostgresConfig(WHERE.get(ServiceAddresses.POSTGRES_DSN));
    DatabaseSchema.create(config);
    return config;
  }

  static S3Config s3() throws Exception {
    S3Config config = s3(BUCKET);
    try (ObjectStorage storage = new ObjectStorage(config)) {
      storage.createBucket();
    }
    return config;
  }

  static S3Config s3(String bucket) {
    return new S3Config(
        WHERE.get(ServiceAddresses.S3_ENDPOINT_URL),
        WHERE.get(ServiceAddresses.S3_ACCESS_KEY),
        WHERE.get(ServiceAddresses.S3_SECRET_KEY),
        bucket);
  }

  static String mongoUrl() {
    return WHERE.get(ServiceAddresses.MONGO_URL);
  }

  /** Returns the addresses as variables, for a process of its own. */
  static Map<String, String> environment() {
    return WHERE.variables();
  }

  static BotConfig bot(WorkerConfig worker, String apiUrl) throws Exception {
    return new BotConfig(worker, postgres(), s3(), apiUrl);
  }
}
