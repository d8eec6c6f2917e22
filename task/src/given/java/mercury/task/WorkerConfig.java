package mercury.task;

/**
 * Configures where a {@link Worker} gets its tasks, and how many at a time. Given: nothing to do
 * here.
 *
 * @param rabbitUrl the broker, like {@code amqp://user:password@host:5672}
 * @param queueName the queue
 * @param capacity how many tasks the worker handles at once, from 1 to 65,535, the largest prefetch
 *     count in AMQP
 */
public record WorkerConfig(String rabbitUrl, String queueName, int capacity) {

  private static final int MAX_CAPACITY = 65_535;

  /**
   * Checks the values.
   *
   * @throws NullPointerException if one is missing
   * @throws IllegalArgumentException if one is blank, or the capacity is out of range (W7)
   */
  public WorkerConfig {
    ConfigValidator.requireNotBlank(rabbitUrl, "rabbitUrl");
    ConfigValidator.requireNotBlank(queueName, "queueName");
    if (capacity < 1 || capacity > MAX_CAPACITY) {
      throw new IllegalArgumentException(
          "capacity is " + capacity + "; it can be 1 to " + MAX_CAPACITY);
    }
  }

  /** Makes a configuration for one task at a time. */
  public WorkerConfig(String rabbitUrl, String queueName) {
    this(rabbitUrl, queueName, 1);
  }

  /** Shows everything but the password. */
  @Override
  public String toString() {
    return "WorkerConfig[rabbitUrl="
        + ConfigValidator.maskPassword(rabbitUrl)
        + ", queueName="
        + queueName
        + ", capacity="
        + capacity
        + "]";
  }
}
