package mercury.bot.run;

import java.util.Map;
import java.util.Optional;
import mercury.bot.BotConfig;
import mercury.bot.BotLoggerConfig;
import mercury.bot.PollerConfig;
import mercury.bot.PostgresConfig;
import mercury.bot.S3Config;
import mercury.task.LoggerConfig;
import mercury.task.WorkerClientConfig;
import mercury.task.WorkerConfig;
import mercury.task.run.CourseProgram;

/**
 * Says where everything is: the environment variables or, if one is missing, the address of {@code
 * course up}.
 */
record EnvironmentSettings(Map<String, String> environment) {

  static final String QUEUE = "bot_poller";
  static final String BUS = "bot_logger";
  static final String BUCKET = "telegram";

  private static final int CAPACITY = 5;

  String rabbitUrl() {
    return get("RABBITMQ_URL", CourseProgram.STANDARD_BROKER);
  }

  PostgresConfig postgres() {
    return new PostgresConfig(
        get("POSTGRES_DSN", "postgresql://postgres:postgres@localhost:5432/postgres"));
  }

  S3Config s3() {
    return new S3Config(
        get("S3_ENDPOINT_URL", "http://localhost:9000"),
        get("S3_ACCESS_KEY", "mercury"),
        get("S3_SECRET_KEY", "mercury-secret"),
        BUCKET);
  }

  PollerConfig poller(String apiUrl) {
    return new PollerConfig(
        new WorkerClientConfig(rabbitUrl(), QUEUE), new LoggerConfig(rabbitUrl(), BUS), apiUrl);
  }

  BotConfig worker(String apiUrl) {
    return new BotConfig(new WorkerConfig(rabbitUrl(), QUEUE, CAPACITY), postgres(), s3(), apiUrl);
  }

  BotLoggerConfig logger() {
    return new BotLoggerConfig(rabbitUrl(), BUS, get("MONGO_URL", "mongodb://localhost:27017"));
  }

  Optional<String> token() {
    return find("BOT_TOKEN");
  }

  Optional<String> apiUrl() {
    return find("TELEGRAM_API_URL");
  }

  private String get(String variable, String defaultValue) {
    return find(variable).orElse(defaultValue);
  }

  private Optional<String> find(String variable) {
    return Optional.ofNullable(environment.get(variable)).filter(value -> !value.isBlank());
  }
}
