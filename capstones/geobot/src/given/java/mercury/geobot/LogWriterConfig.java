package mercury.geobot;

/**
 * The configuration of a {@link LogWriter}.
 *
 * @param kafka where Kafka is
 * @param group the group whose members share the partitions
 * @param topic what it reads
 * @param searchUrl where OpenSearch is, like {@code http://localhost:9200}
 * @param index the index that it writes to
 */
public record LogWriterConfig(
    KafkaConfig kafka, String group, String topic, String searchUrl, String index) {

  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException naming the one that is missing
   */
  public LogWriterConfig {
    if (kafka == null) {
      throw new IllegalArgumentException("kafka is missing");
    }
    Payload.requireText("group", group);
    Payload.requireText("topic", topic);
    Payload.requireText("searchUrl", searchUrl);
    Payload.requireText("index", index);
  }
}
