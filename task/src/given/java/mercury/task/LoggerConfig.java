package mercury.task;

/**
 * Configures the bus of a {@link Logger}. Given: nothing to do here.
 *
 * @param rabbitUrl the broker, like {@code amqp://user:password@host:5672}
 * @param name the exchange that all loggers of the bus share
 */
public record LoggerConfig(String rabbitUrl, String name) {

  /**
   * Checks the values.
   *
   * @throws NullPointerException if one is missing
   * @throws IllegalArgumentException if one is blank
   */
  public LoggerConfig {
    ConfigValidator.requireNotBlank(rabbitUrl, "rabbitUrl");
    ConfigValidator.requireNotBlank(name, "name");
  }

  /** Shows everything but the password. */
  @Override
  public String toString() {
    return "LoggerConfig[rabbitUrl="
        + ConfigValidator.maskPassword(rabbitUrl)
        + ", name="
        + name
        + "]";
  }
}
