package mercury.kit.endtoend;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import mercury.bot.PostgresConfig;
import mercury.bot.S3Config;
import mercury.bot.Storage;
import mercury.bot.Tables;
import mercury.environment.Addresses;
import mercury.environment.Mercury;
import mercury.environment.Service;
import mercury.harness.wire.Tap;
import mercury.telegram.BotApi;
import org.apache.commons.io.file.PathUtils;

/**
 * Everything around the bot, empty at first: broker, database, bucket, logs, Telegram, and a tap in
 * front of the broker.
 */
final class Place implements AutoCloseable {

  private final Mercury mercury;
  private final Path folder;
  private Addresses where;
  private BotApi telegram;
  private Tap tap;

  private Place(Mercury mercury, Path folder) {
    this.mercury = mercury;
    this.folder = folder;
  }

  static Place open() throws Exception {
    Mercury mercury =
        Mercury.throwaway(Service.RABBIT, Service.POSTGRES, Service.MONGO, Service.S3);
    Place place = new Place(mercury, Files.createTempDirectory("end-to-end"));
    try {
      place.start();
      return place;
    } catch (Exception e) {
      place.close();
      throw e;
    }
  }

  /** Table and bucket are made by one and used by all: two workers that start at once may clash. */
  private void start() throws Exception {
    where = mercury.start();
    telegram = BotApi.start(0, folder);
    tap = Tap.to(URI.create(brokerUrl()));
    Tables.create(postgres());
    try (Storage storage = new Storage(s3())) {
      storage.createBucket();
    }
  }

  BotApi telegram() {
    return telegram;
  }

  Tap tap() {
    return tap;
  }

  /** For temporary files: a process that is killed leaves some. */
  Path folder() {
    return folder;
  }

  /** Past the tap. */
  String brokerUrl() {
    return where.get(Addresses.RABBITMQ_URL);
  }

  String mongoUrl() {
    return where.get(Addresses.MONGO_URL);
  }

  PostgresConfig postgres() {
    return new PostgresConfig(where.get(Addresses.POSTGRES_DSN));
  }

  S3Config s3() {
    return new S3Config(
        where.get(Addresses.S3_ENDPOINT_URL),
        where.get(Addresses.S3_ACCESS_KEY),
        where.get(Addresses.S3_SECRET_KEY),
        "telegram");
  }

  /**
   * The variables of a process. The logger goes past the tap: what is published while it has no
   * connection passes it by, as bot/README.md says, so its connection is not cut.
   */
  Map<String, String> environment(Role role) {
    Map<String, String> environment = new HashMap<>(where.variables());
    environment.put("BOT_TOKEN", BotApi.TOKEN);
    environment.put(Addresses.TELEGRAM_API_URL, telegram.url());
    if (role != Role.LOGGER) {
      environment.put(Addresses.RABBITMQ_URL, tap.url());
    }
    return environment;
  }

  @Override
  public void close() throws IOException {
    try (mercury) {
      if (tap != null) {
        tap.close();
      }
      if (telegram != null) {
        telegram.close();
      }
      PathUtils.deleteDirectory(folder);
    }
  }
}
