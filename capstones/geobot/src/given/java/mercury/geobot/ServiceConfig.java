package mercury.geobot;

import java.util.List;

/**
 * The configuration of a {@link ConsumerService}.
 *
 * @param kafka where Kafka is
 * @param service the name under which it sends, like {@code arm}
 * @param group the group whose members share the partitions
 * @param topics what it reads
 * @param results the topic to which it sends what its handlers return
 * @param sessionTimeoutMs the time after which a silent member counts as dead ({@code
 *     session.timeout.ms})
 * @param maxPollIntervalMs the time after which a member that does not poll counts as stuck ({@code
 *     max.poll.interval.ms})
 */
public record ServiceConfig(
    KafkaConfig kafka,
    String service,
    String group,
    List<String> topics,
    String results,
    int sessionTimeoutMs,
    int maxPollIntervalMs) {

  /** The time after which a silent member counts as dead, unless something else is configured. */
  public static final int SESSION_TIMEOUT_MS = 10_000;

  /** The time after which a member that does not poll counts as stuck, likewise. */
  public static final int MAX_POLL_INTERVAL_MS = 60_000;

  /**
   * Checks the values and copies the list.
   *
   * @throws IllegalArgumentException naming the one that is missing
   */
  public ServiceConfig {
    Payload.requireText("service", service);
    Payload.requireText("group", group);
    Payload.requireText("results", results);
    topics = List.copyOf(topics);
    if (kafka == null || topics.isEmpty()) {
      throw new IllegalArgumentException((kafka == null ? "kafka" : "topics") + " is missing");
    }
    if (sessionTimeoutMs < 1 || maxPollIntervalMs < 1) {
      throw new IllegalArgumentException("a time limit must be at least 1 ms");
    }
  }

  /** Makes one with the usual time limits. */
  public ServiceConfig(
      KafkaConfig kafka, String service, String group, List<String> topics, String results) {
    this(kafka, service, group, topics, results, SESSION_TIMEOUT_MS, MAX_POLL_INTERVAL_MS);
  }
}
