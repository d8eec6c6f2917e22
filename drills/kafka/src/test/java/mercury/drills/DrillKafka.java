package mercury.drills;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import mercury.environment.ServiceAddresses;
import mercury.harness.check.CheckContext;
import mercury.harness.kafka.KafkaEventDetail;
import mercury.harness.kafka.KafkaEventKind;
import mercury.harness.kafka.KafkaTap;
import mercury.harness.kafka.KafkaTimeline;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Kafka in a check: a tap between the learner's program and the broker, topics of the check, which
 * are deleted when it ends, and clients that go past the tap.
 */
public final class DrillKafka implements AutoCloseable {

  private static final String LOGIN =
      "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"%s\""
          + " password=\"%s\";";

  private static final int PATIENCE_S = 20;

  private final CheckContext context;
  private final KafkaTap tap;
  private final Admin admin;
  private final List<String> topics = new ArrayList<>();

  private DrillKafka(CheckContext context) {
    this.context = context;
    this.tap = KafkaTap.to(context.address(ServiceAddresses.KAFKA_BOOTSTRAP_SERVERS));
    this.admin = Admin.create(directSettings());
  }

  /** Opens the tap; what the check closes itself is closed before it. */
  public static DrillKafka of(CheckContext context) {
    DrillKafka kafka = context.closeLater(new DrillKafka(context));
    context.wires().watch(kafka.tap);
    return kafka;
  }

  /** Returns the tap. */
  public KafkaTap tap() {
    return tap;
  }

  /** Returns the client with which the check looks after its topics. */
  public Admin admin() {
    return admin;
  }

  /** Returns the settings with which the learner's program connects: they lead to the tap. */
  public Map<String, Object> settings() {
    return settings(tap.bootstrapServers());
  }

  /**
   * Returns the same for a member of the check's group, which begins with the first record and
   * commits only when told to.
   */
  public Map<String, Object> memberSettings() throws Exception {
    // the first group of a broker waits until there is a topic for offsets
    admin
        .listConsumerGroupOffsets(context.uniqueName())
        .partitionsToOffsetAndMetadata()
        .get(PATIENCE_S, TimeUnit.SECONDS);
    Map<String, Object> settings = settings();
    settings.put("group.id", context.uniqueName());
    settings.put("auto.offset.reset", "earliest");
    settings.put("enable.auto.commit", "false");
    return settings;
  }

  /** Returns the settings with which a client of the check goes past the tap. */
  public Map<String, Object> directSettings() {
    return settings(context.address(ServiceAddresses.KAFKA_BOOTSTRAP_SERVERS));
  }

  private Map<String, Object> settings(String servers) {
    Map<String, Object> settings = new HashMap<>();
    settings.put("bootstrap.servers", servers);
    settings.put("security.protocol", "SASL_PLAINTEXT");
    settings.put("sasl.mechanism", "PLAIN");
    settings.put(
        "sasl.jaas.config",
        LOGIN.formatted(
            context.address(ServiceAddresses.KAFKA_USERNAME),
            context.address(ServiceAddresses.KAFKA_PASSWORD)));
    return settings;
  }

  /** Makes the check's topic, and returns its name. */
  public String topic(int partitions) throws Exception {
    return topic("", partitions, Map.of());
  }

  /** Makes one more with that ending of its name and those settings, and returns its name. */
  public String topic(String ending, int partitions, Map<String, String> settings)
      throws Exception {
    String name = context.uniqueName() + ending;
    topics.add(name);
    NewTopic topic = new NewTopic(name, partitions, (short) 1).configs(settings);
    admin.createTopics(List.of(topic)).all().get(PATIENCE_S, TimeUnit.SECONDS);
    return name;
  }

  /** Writes values into a partition of a topic. */
  public void send(String topic, int partition, String... values) throws Exception {
    try (var producer =
        new KafkaProducer<>(directSettings(), new StringSerializer(), new StringSerializer())) {
      for (String value : values) {
        producer
            .send(new ProducerRecord<>(topic, partition, null, value))
            .get(PATIENCE_S, TimeUnit.SECONDS);
      }
    }
  }

  /** Returns the offset that the check's group asked the broker last to keep; 0 if it has not. */
  public static long committed(KafkaTimeline timeline) {
    return timeline.of(KafkaEventKind.COMMIT).stream()
        .mapToLong(event -> event.detail(KafkaEventDetail.GroupOffset.class).offset())
        .reduce(0, (before, last) -> last);
  }

  /** Waits until the timeline satisfies the condition; fails with that failure mode otherwise. */
  public KafkaTimeline await(
      Predicate<KafkaTimeline> condition, String failureMode, Object... arguments)
      throws Exception {
    return context.found(
        () -> Optional.of(tap.timeline()).filter(condition), failureMode, arguments);
  }

  @Override
  public void close() {
    admin.deleteTopics(topics);
    admin.close(Duration.ofSeconds(PATIENCE_S));
    tap.close();
  }
}
