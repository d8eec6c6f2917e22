package mercury.kit.bot;

import java.util.Map;
import java.util.UUID;
import mercury.bot.BotConfig;
import mercury.bot.PostgresConfig;
import mercury.bot.S3Config;
import mercury.bot.Storage;
import mercury.bot.Tables;
import mercury.environment.Addresses;
import mercury.kit.Databases;
import mercury.task.WorkerConfig;

/** {@link Databases} as the bot is configured with them. */
final class Services {

  private static final Addresses WHERE = Databases.addresses();
  private static final String BUCKET = "bot-" + UUID.randomUUID();

  private Services() {}

  static PostgresConfig postgres() throws Exception {
    PostgresConfig config = new PostgresConfig(WHERE.get(Addresses.POSTGRES_DSN));
    Tables.create(config);
    return config;
  }

  static S3Config s3() throws Exception {
    S3Config config = s3(BUCKET);
    try (Storage storage = new Storage(config)) {
      storage.createBucket();
    }
    return config;
  }

  static S3Config s3(String bucket) {
    return new S3Config(
        WHERE.get(Addresses.S3_ENDPOINT_URL),
        WHERE.get(Addresses.S3_ACCESS_KEY),
        WHERE.get(Addresses.S3_SECRET_KEY),
        bucket);
  }

  static String mongoUrl() {
    return WHERE.get(Addresses.MONGO_URL);
  }

  /** As variables, for a process of its own. */
  static Map<String, String> environment() {
    return WHERE.variables();
  }

  static BotConfig bot(WorkerConfig worker, String apiUrl) throws Exception {
    return new BotConfig(worker, postgres(), s3(), apiUrl);
  }
}
