package mercury.geobot;

/**
 * The configuration of LK.
 *
 * @param kafka where Kafka is
 * @param topics the names of the topics
 * @param port the port of 127.0.0.1 on which it listens; 0 for any
 */
public record LkConfig(KafkaConfig kafka, Topics topics, int port) {

  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException naming the one that is wrong
   */
  public LkConfig {
    if (kafka == null || topics == null) {
      throw new IllegalArgumentException((kafka == null ? "kafka" : "topics") + " is missing");
    }
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("port is " + port);
    }
  }
}
