package mercury.task;

/**
 * Where a {@link WorkerClient} puts its tasks. Given: nothing to do here.
 *
 * @param rabbitUrl the broker, like {@code amqp://user:password@host:5672}. Whether it is well
 *     formed is for the client to find out (C7)
 * @param queueName the queue
 */
public record WorkerClientConfig(String rabbitUrl, String queueName) {

  /**
   * Checks the values.
   *
   * @throws NullPointerException if one is missing
   * @throws IllegalArgumentException if one is blank
   */
  public WorkerClientConfig {
    ConfigValidator.requireNotBlank(rabbitUrl, "rabbitUrl");
    ConfigValidator.requireNotBlank(queueName, "queueName");
  }

  /** All but the password. */
  @Override
  public String toString() {
    return "WorkerClientConfig[rabbitUrl=%s, queueName=%s]"
        .formatted(ConfigValidator.maskPassword(rabbitUrl), queueName);
  }
}
