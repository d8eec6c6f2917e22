package mercury.tools.endtoend;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import mercury.bot.DatabaseSchema;
import mercury.bot.ObjectStorage;
import mercury.bot.PostgresConfig;
import mercury.bot.S3Config;
import mercury.environment.MercuryEnvironment;
import mercury.environment.ResourceStack;
import mercury.environment.ServiceAddresses;
import mercury.harness.amqp.Tap;
import mercury.telegram.BotApi;
import org.apache.commons.io.file.PathUtils;

/**
 * Everything around the bot, empty at first: broker, database, bucket, logs, Telegram, and a tap in
 * front of the broker.
 */
final class EndToEndEnvironment implements AutoCloseable {

  private final ResourceStack parts = new ResourceStack();
  private final Path folder;
  private ServiceAddresses where;
  private BotApi telegram;
  private Tap tap;

  private EndToEndEnvironment(Path folder) {
    this.folder = folder;
    parts.add(() -> PathUtils.deleteDirectory(folder));
  }

  static EndToEndEnvironment open() throws Exception {
    EndToEndEnvironment place = new EndToEndEnvironment(Files.createTempDirectory("end-to-end"));
    try {
      place.start();
      return place;
    } catch (Exception e) {
      place.parts.closeAfter(e);
      throw e;
    }
  }

  /** Table and bucket are made by one and used by all: two workers that start at once may clash. */
  private void start() throws Exception {
    where = parts.add(MercuryEnvironment.onFreePorts("rabbit", "postgres", "mongo", "s3")).start();
    telegram = parts.add(BotApi.start(0, folder));
    tap = parts.add(Tap.to(URI.create(brokerUrl())));
    DatabaseSchema.create(postgres());
    try (ObjectStorage storage = new ObjectStorage(s3())) {
      storage.createBucket();
    }
  }

  BotApi telegram() {
    return telegram;
  }

  Tap tap() {
    return tap;
  }

  /** Returns the folder for temporary files, because a process that is killed leaves some. */
  Path folder() {
    return folder;
  }

  /** Returns the address of the broker itself, past the tap. */
  String brokerUrl() {
    return where.get(ServiceAddresses.RABBITMQ_URL);
  }

  String mongoUrl() {
    return where.get(ServiceAddresses.MONGO_URL);
  }

  PostgresConfig postgres() {
    return new PostgresConfig(where.get(ServiceAddresses.POSTGRES_DSN));
  }

  S3Config s3() {
    return new S3Config(
        where.get(ServiceAddresses.S3_ENDPOINT_URL),
        where.get(ServiceAddresses.S3_ACCESS_KEY),
        where.get(ServiceAddresses.S3_SECRET_KEY),
        "telegram");
  }

  /**
   * The variables of a process. The logger goes past the tap: what is published while it has no
   * connection passes it by, as bot/README.md says, so its connection is not cut.
   */
  Map<String, String> environment(BotProcessRole role) {
    Map<String, String> environment = new HashMap<>(where.variables());
    environment.put("BOT_TOKEN", BotApi.TOKEN);
    environment.put(ServiceAddresses.TELEGRAM_API_URL, telegram.url());
    if (role != BotProcessRole.LOGGER) {
      environment.put(ServiceAddresses.RABBITMQ_URL, tap.url());
    }
    return environment;
  }

  @Override
  public void close() throws IOException {
    parts.close();
  }
}
