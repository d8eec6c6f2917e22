package mercury.bench.bot;

import java.io.Closeable;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import mercury.bench.broker.ServicesProcess;
import mercury.bot.BotConfig;
import mercury.bot.DatabaseSchema;
import mercury.bot.ObjectStorage;
import mercury.bot.PostgresConfig;
import mercury.bot.S3Config;
import mercury.environment.ServiceAddresses;
import mercury.task.WorkerConfig;
import mercury.telegram.BotApi;

/** The services of a bot except the Bot API: a broker, and embedded databases and S3. */
final class BotBackends implements Closeable {

  private static final String BUCKET = "telegram";
  private static final int CAPACITY = 5;

  private final String rabbitUrl;
  private final ServicesProcess services;

  private BotBackends(String rabbitUrl, ServicesProcess services) {
    this.rabbitUrl = rabbitUrl;
    this.services = services;
  }

  /** Starts the services and creates the tables and the bucket. */
  static BotBackends start(String rabbitUrl) throws Exception {
    ServicesProcess services = ServicesProcess.start("postgres", "mongo", "s3");
    BotBackends backends = new BotBackends(rabbitUrl, services);
    try (ObjectStorage storage = new ObjectStorage(backends.s3())) {
      DatabaseSchema.create(backends.postgres());
      storage.createBucket();
      return backends;
    } catch (Exception e) {
      try (backends) {
        throw e;
      }
    }
  }

  String rabbitUrl() {
    return rabbitUrl;
  }

  PostgresConfig postgres() {
    return new PostgresConfig(services.addresses().get(ServiceAddresses.POSTGRES_DSN));
  }

  S3Config s3() {
    ServiceAddresses addresses = services.addresses();
    return new S3Config(
        addresses.get(ServiceAddresses.S3_ENDPOINT_URL),
        addresses.get(ServiceAddresses.S3_ACCESS_KEY),
        addresses.get(ServiceAddresses.S3_SECRET_KEY),
        BUCKET);
  }

  String mongoUrl() {
    return services.addresses().get(ServiceAddresses.MONGO_URL);
  }

  /** Returns the configuration of a worker as the real program uses it. */
  BotConfig worker(String queue, BotApi api) {
    WorkerConfig config = new WorkerConfig(rabbitUrl, queue, CAPACITY);
    return new BotConfig(config, postgres(), s3(), api.url());
  }

  /**
   * Returns the environment variables by which a service of the bot finds these services and the
   * Bot API.
   */
  Map<String, String> environment(BotApi api) {
    Map<String, String> environment = new HashMap<>(services.addresses().variables());
    environment.put(ServiceAddresses.RABBITMQ_URL, rabbitUrl);
    environment.put(ServiceAddresses.TELEGRAM_API_URL, api.url());
    environment.put("BOT_TOKEN", BotApi.TOKEN);
    return environment;
  }

  @Override
  public void close() throws IOException {
    services.close();
  }
}
