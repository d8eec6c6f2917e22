package mercury.task;

/**
 * Configures where a {@link WorkerClient} puts its tasks. Given: nothing to do here.
 *
 * @param rabbitUrl the broker, like {@code amqp://user:password@host:5672}. The client checks that
 *     it is well formed (C7)
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

  /** Shows everything but the password. */
  @Override
  public String toString() {
    return "WorkerClientConfig[rabbitUrl="
        + ConfigValidator.maskPassword(rabbitUrl)
        + ", queueName="
        + queueName
        + "]";
  }
}
