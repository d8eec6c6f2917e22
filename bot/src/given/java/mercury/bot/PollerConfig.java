package mercury.bot;

import java.util.Objects;
import mercury.task.LoggerConfig;
import mercury.task.WorkerClientConfig;

/**
 * Configures where a {@link Poller} gets its updates and where it brings them. Given: nothing to do
 * here.
 *
 * @param workerClientConfig the queue for the updates
 * @param loggerConfig the bus on which they are logged
 * @param apiUrl the Bot API, like {@code https://api.telegram.org}
 */
public record PollerConfig(
    WorkerClientConfig workerClientConfig, LoggerConfig loggerConfig, String apiUrl) {

  /**
   * Checks the values.
   *
   * @throws NullPointerException if one is missing
   * @throws IllegalArgumentException if the address is not a URL
   */
  public PollerConfig {
    Objects.requireNonNull(workerClientConfig, "workerClientConfig");
    Objects.requireNonNull(loggerConfig, "loggerConfig");
    TelegramApi.requireUrl(apiUrl);
  }

  /** Uses Telegram itself. */
  public PollerConfig(WorkerClientConfig workerClientConfig, LoggerConfig loggerConfig) {
    this(workerClientConfig, loggerConfig, TelegramApi.URL);
  }
}
