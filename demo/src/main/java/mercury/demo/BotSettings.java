package mercury.demo;

import mercury.bot.BotConfig;
import mercury.bot.BotLoggerConfig;
import mercury.bot.PollerConfig;
import mercury.bot.PostgresConfig;
import mercury.bot.S3Config;
import mercury.environment.ServiceAddresses;
import mercury.task.LoggerConfig;
import mercury.task.WorkerClientConfig;
import mercury.task.WorkerConfig;
import mercury.telegram.BotApi;

/**
 * The bot's configuration in that environment, with the names that {@code course bot} uses.
 * Immutable.
 *
 * @param addresses the addresses of all services
 */
record BotSettings(ServiceAddresses addresses) {

  private static final String QUEUE = "bot_poller";
  private static final String BUS = "bot_logger";
  private static final String BUCKET = "telegram";

  /** A number so small that a queue grows when work is slow. */
  private static final int CAPACITY = 5;

  String token() {
    return BotApi.TOKEN;
  }

  PollerConfig poller() {
    return new PollerConfig(
        new WorkerClientConfig(rabbit(), QUEUE), new LoggerConfig(rabbit(), BUS), telegram());
  }

  BotConfig worker() {
    return new BotConfig(
        new WorkerConfig(rabbit(), QUEUE, CAPACITY),
        new PostgresConfig(addresses.get(ServiceAddresses.POSTGRES_DSN)),
        new S3Config(
            addresses.get(ServiceAddresses.S3_ENDPOINT_URL),
            addresses.get(ServiceAddresses.S3_ACCESS_KEY),
            addresses.get(ServiceAddresses.S3_SECRET_KEY),
            BUCKET),
        telegram());
  }

  BotLoggerConfig logger() {
    return new BotLoggerConfig(rabbit(), BUS, addresses.get(ServiceAddresses.MONGO_URL));
  }

  private String rabbit() {
    return addresses.get(ServiceAddresses.RABBITMQ_URL);
  }

  private String telegram() {
    return addresses.get(ServiceAddresses.TELEGRAM_API_URL);
  }
}
