package mercury.geobot;

/**
 * The place at which Kafka has written a record.
 *
 * @param topic the topic
 * @param partition the partition
 * @param offset its place there
 */
public record SentRecord(String topic, int partition, long offset) {}
