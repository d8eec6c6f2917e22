package mercury.bench.bot;

import java.io.Closeable;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import mercury.bench.broker.Services;
import mercury.bot.BotConfig;
import mercury.bot.PostgresConfig;
import mercury.bot.S3Config;
import mercury.bot.Storage;
import mercury.bot.Tables;
import mercury.environment.Addresses;
import mercury.environment.Service;
import mercury.task.WorkerConfig;
import mercury.telegram.BotApi;

/** What a bot stands on, beside the Bot API: a broker, and embedded databases and S3. */
final class Ground implements Closeable {

  private static final String BUCKET = "telegram";
  private static final int CAPACITY = 5;

  private final String rabbitUrl;
  private final Services services;

  private Ground(String rabbitUrl, Services services) {
    this.rabbitUrl = rabbitUrl;
    this.services = services;
  }

  /** With tables and bucket. */
  static Ground start(String rabbitUrl) throws Exception {
    Services services = Services.start(Service.POSTGRES, Service.MONGO, Service.S3);
    Ground ground = new Ground(rabbitUrl, services);
    try (Storage storage = new Storage(ground.s3())) {
      Tables.create(ground.postgres());
      storage.createBucket();
      return ground;
    } catch (Exception e) {
      try (ground) {
        throw e;
      }
    }
  }

  String rabbitUrl() {
    return rabbitUrl;
  }

  PostgresConfig postgres() {
    return new PostgresConfig(services.addresses().get(Addresses.POSTGRES_DSN));
  }

  S3Config s3() {
    Addresses addresses = services.addresses();
    return new S3Config(
        addresses.get(Addresses.S3_ENDPOINT_URL),
        addresses.get(Addresses.S3_ACCESS_KEY),
        addresses.get(Addresses.S3_SECRET_KEY),
        BUCKET);
  }

  String mongoUrl() {
    return services.addresses().get(Addresses.MONGO_URL);
  }

  /** Of a worker as the program runs it. */
  BotConfig worker(String queue, BotApi api) {
    WorkerConfig config = new WorkerConfig(rabbitUrl, queue, CAPACITY);
    return new BotConfig(config, postgres(), s3(), api.url());
  }

  /** What a service of the bot finds all that by, and the Bot API. */
  Map<String, String> environment(BotApi api) {
    Map<String, String> environment = new HashMap<>(services.addresses().variables());
    environment.put(Addresses.RABBITMQ_URL, rabbitUrl);
    environment.put(Addresses.TELEGRAM_API_URL, api.url());
    environment.put("BOT_TOKEN", BotApi.TOKEN);
    return environment;
  }

  @Override
  public void close() throws IOException {
    services.close();
  }
}
