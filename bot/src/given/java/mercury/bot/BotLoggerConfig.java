package mercury.bot;

import com.mongodb.ConnectionString;
import mercury.task.ConfigValidator;
import mercury.task.LoggerConfig;

/**
 * Configures the bus of a {@link BotLogger}, and where it keeps the events. Given: nothing to do
 * here.
 *
 * @param rabbitUrl the broker, like {@code amqp://user:password@host:5672}
 * @param name the exchange that all loggers of the bus share
 * @param mongoUrl the server, like {@code mongodb://host:27017}
 * @param mongoDb the database on that server
 */
public record BotLoggerConfig(String rabbitUrl, String name, String mongoUrl, String mongoDb) {

  private static final String DEFAULT_DB = "bot";

  /**
   * Checks the values.
   *
   * @throws NullPointerException if one is missing
   * @throws IllegalArgumentException if one is blank, or MongoDB's address is malformed
   */
  public BotLoggerConfig {
    ConfigValidator.requireNotBlank(rabbitUrl, "rabbitUrl");
    ConfigValidator.requireNotBlank(name, "name");
    requireAddress(ConfigValidator.requireNotBlank(mongoUrl, "mongoUrl"));
    ConfigValidator.requireNotBlank(mongoDb, "mongoDb");
  }

  /** Makes a configuration for the database {@code bot}. */
  public BotLoggerConfig(String rabbitUrl, String name, String mongoUrl) {
    this(rabbitUrl, name, mongoUrl, DEFAULT_DB);
  }

  /** Returns the part that a {@link mercury.task.Logger} needs. */
  public LoggerConfig loggerConfig() {
    return new LoggerConfig(rabbitUrl, name);
  }

  /** Shows everything but the passwords. */
  @Override
  public String toString() {
    return "BotLoggerConfig[rabbitUrl=%s, name=%s, mongoUrl=%s, mongoDb=%s]"
        .formatted(
            ConfigValidator.maskPassword(rabbitUrl),
            name,
            ConfigValidator.maskPassword(mongoUrl),
            mongoDb);
  }

  private static void requireAddress(String mongoUrl) {
    try {
      new ConnectionString(mongoUrl);
    } catch (IllegalArgumentException e) { // its message may quote the password
      throw new IllegalArgumentException(
          "The MongoDB address must look like mongodb://user:password@host:27017");
    }
  }
}
