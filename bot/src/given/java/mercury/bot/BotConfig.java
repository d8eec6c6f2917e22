package mercury.bot;

import java.util.Objects;
import mercury.task.WorkerConfig;

/**
 * Configures a {@link BotWorker}. Given: nothing to do here.
 *
 * @param workerConfig the queue of updates, and how many of them are handled at once
 * @param postgresConfig the database of the users
 * @param s3Config the bucket for their documents
 * @param apiUrl the Bot API, like {@code https://api.telegram.org}
 */
public record BotConfig(
    WorkerConfig workerConfig, PostgresConfig postgresConfig, S3Config s3Config, String apiUrl) {

  /**
   * Checks the values.
   *
   * @throws NullPointerException if one is missing
   * @throws IllegalArgumentException if the address is not a URL
   */
  public BotConfig {
    Objects.requireNonNull(workerConfig, "workerConfig");
    Objects.requireNonNull(postgresConfig, "postgresConfig");
    Objects.requireNonNull(s3Config, "s3Config");
    TelegramApi.requireUrl(apiUrl);
  }

  /** Uses Telegram itself. */
  public BotConfig(WorkerConfig workerConfig, PostgresConfig postgresConfig, S3Config s3Config) {
    this(workerConfig, postgresConfig, s3Config, TelegramApi.URL);
  }
}
