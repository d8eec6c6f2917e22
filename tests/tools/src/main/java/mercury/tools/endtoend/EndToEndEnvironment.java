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
 * The empty services around the bot: broker, database, bucket, log store, Telegram, and a tap in
 * front of the broker.
 */
final class EndToEndEnvironment implements AutoCloseable {

  private final ResourceStack parts = new ResourceStack();
  private final Path folder;
  private ServiceAddresses addresses;
  private BotApi telegram;
  private Tap tap;

  private EndToEndEnvironment(Path folder) {
    this.folder = folder;
    parts.add(() -> PathUtils.deleteDirectory(folder));
  }

  static EndToEndEnvironment open() throws Exception {
    EndToEndEnvironment environment =
        new EndToEndEnvironment(Files.createTempDirectory("end-to-end"));
    try {
      environment.start();
      return environment;
    } catch (Exception e) {
      environment.parts.closeAfter(e);
      throw e;
    }
  }

  /**
   * Starts the services and creates the table and the bucket: two workers that create them at once
   * may clash.
   */
  private void start() throws Exception {
    addresses =
        parts.add(MercuryEnvironment.onFreePorts("rabbit", "postgres", "mongo", "s3")).start();
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

  /** The folder for temporary files: a killed process leaves some behind. */
  Path folder() {
    return folder;
  }

  /** The broker's own URL, not the tap's. */
  String brokerUrl() {
    return addresses.get(ServiceAddresses.RABBITMQ_URL);
  }

  String mongoUrl() {
    return addresses.get(ServiceAddresses.MONGO_URL);
  }

  PostgresConfig postgres() {
    return new PostgresConfig(addresses.get(ServiceAddresses.POSTGRES_DSN));
  }

  S3Config s3() {
    return new S3Config(
        addresses.get(ServiceAddresses.S3_ENDPOINT_URL),
        addresses.get(ServiceAddresses.S3_ACCESS_KEY),
        addresses.get(ServiceAddresses.S3_SECRET_KEY),
        "telegram");
  }

  /**
   * Returns the environment variables of a process. The logger does not connect through the tap: it
   * misses what is published while it has no connection, as bot/README.md says, so its connection
   * must not be cut.
   */
  Map<String, String> environment(BotProcessRole role) {
    Map<String, String> variables = new HashMap<>(addresses.variables());
    variables.put("BOT_TOKEN", BotApi.TOKEN);
    variables.put(ServiceAddresses.TELEGRAM_API_URL, telegram.url());
    if (role != BotProcessRole.LOGGER) {
      variables.put(ServiceAddresses.RABBITMQ_URL, tap.url());
    }
    return variables;
  }

  @Override
  public void close() throws IOException {
    parts.close();
  }
}
