package mercury.aggregator;

import mercury.task.ConfigValidator;

/**
 * Configures a {@link Sender}. Given: nothing to do here.
 *
 * @param rabbitUrl the broker, like {@code amqp://user:password@host:5672}
 * @param queueName the queue with the events
 * @param postgresDsn the database, like {@code postgresql://user:password@host:5432/database}
 * @param httpPort the port of 127.0.0.1 for the API; 0 for any free one
 */
public record SenderConfig(String rabbitUrl, String queueName, String postgresDsn, int httpPort) {

  private static final int MAX_PORT = 65_535;

  /**
   * Checks the values.
   *
   * @throws NullPointerException if one is missing
   * @throws IllegalArgumentException if one is blank, no address of a database, or no port
   */
  public SenderConfig {
    ConfigValidator.requireNotBlank(rabbitUrl, "rabbitUrl");
    ConfigValidator.requireNotBlank(queueName, "queueName");
    new DatabaseDsn(postgresDsn);
    if (httpPort < 0 || httpPort > MAX_PORT) {
      throw new IllegalArgumentException("httpPort is " + httpPort + "; it can be 0 to 65535");
    }
  }

  /** Returns the database. */
  public DatabaseDsn database() {
    return new DatabaseDsn(postgresDsn);
  }

  /** Shows everything but the passwords. */
  @Override
  public String toString() {
    return "SenderConfig[rabbitUrl=%s, queueName=%s, postgresDsn=%s, httpPort=%s]"
        .formatted(ConfigValidator.maskPassword(rabbitUrl), queueName, database(), "" + httpPort);
  }
}
