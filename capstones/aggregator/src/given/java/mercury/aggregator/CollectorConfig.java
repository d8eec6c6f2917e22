package mercury.aggregator;

import java.time.Duration;
import mercury.task.ConfigValidator;

/**
 * Configures a {@link Collector}. Given: nothing to do here. {@link #jdbcUrl}, {@link #user} and
 * {@link #password} are for a JDBC driver.
 *
 * @param netVideoUrl where NetVideo's cards are, without parameters, like {@code
 *     http://localhost:8083/netvideo/cards}
 * @param countryLinkUrl where CountryLink's products are, without parameters
 * @param rabbitUrl the broker
 * @param queueName the queue for the events
 * @param postgresDsn the database, like {@code postgresql://user:password@host:5432/database}
 * @param intervalMillis the time from the end of a collect to the beginning of the next, in ms
 * @param answerMillis the time that a shop may take for the whole answer to a request, in ms
 */
public record CollectorConfig(
    String netVideoUrl,
    String countryLinkUrl,
    String rabbitUrl,
    String queueName,
    String postgresDsn,
    long intervalMillis,
    long answerMillis) {

  /**
   * Checks the values.
   *
   * @throws NullPointerException if one is missing
   * @throws IllegalArgumentException if one is blank, not above 0, or no address of a database
   */
  public CollectorConfig {
    ConfigValidator.requireNotBlank(netVideoUrl, "netVideoUrl");
    ConfigValidator.requireNotBlank(countryLinkUrl, "countryLinkUrl");
    ConfigValidator.requireNotBlank(rabbitUrl, "rabbitUrl");
    ConfigValidator.requireNotBlank(queueName, "queueName");
    new DatabaseDsn(postgresDsn);
    if (intervalMillis < 1 || answerMillis < 1) {
      throw new IllegalArgumentException("intervalMillis and answerMillis are at least 1");
    }
  }

  /** Returns the time from the end of a collect to the beginning of the next. */
  public Duration interval() {
    return Duration.ofMillis(intervalMillis);
  }

  /** Returns the time that a shop may take for the whole answer to a request. */
  public Duration answerTime() {
    return Duration.ofMillis(answerMillis);
  }

  /** Returns the database without user and password, as JDBC writes it. */
  public String jdbcUrl() {
    return new DatabaseDsn(postgresDsn).jdbcUrl();
  }

  /** Returns the database's user. */
  public String user() {
    return new DatabaseDsn(postgresDsn).user();
  }

  /** Returns the password of the database's user. */
  public String password() {
    return new DatabaseDsn(postgresDsn).password();
  }

  /** Shows everything but the passwords. */
  @Override
  public String toString() {
    return "CollectorConfig[netVideoUrl=%s, countryLinkUrl=%s, rabbitUrl=%s, queueName=%s, "
            .formatted(
                netVideoUrl, countryLinkUrl, ConfigValidator.maskPassword(rabbitUrl), queueName)
        + "postgresDsn=%s, interval=%s, answerTime=%s]"
            .formatted(ConfigValidator.maskPassword(postgresDsn), interval(), answerTime());
  }
}
