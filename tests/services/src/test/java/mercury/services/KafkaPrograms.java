package mercury.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import mercury.environment.ServiceAddresses;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.AcknowledgeType;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.KafkaShareConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.SaslConfigs;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Kafka's own clients, configured as programs of the course are.
 *
 * @param addresses where the broker is
 */
record KafkaPrograms(ServiceAddresses addresses) {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** Logs in by that mechanism, with that password. */
  Map<String, Object> login(String mechanism, String password) {
    String module = mechanism.equals("PLAIN") ? "plain.Plain" : "scram.Scram";
    Map<String, Object> settings = new HashMap<>();
    settings.put(
        CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG,
        addresses.get(ServiceAddresses.KAFKA_BOOTSTRAP_SERVERS));
    settings.put(CommonClientConfigs.SECURITY_PROTOCOL_CONFIG, "SASL_PLAINTEXT");
    settings.put(SaslConfigs.SASL_MECHANISM, mechanism);
    settings.put(
        SaslConfigs.SASL_JAAS_CONFIG,
        "org.apache.kafka.common.security.%sLoginModule required username=\"%s\" password=\"%s\";"
            .formatted(module, addresses.get(ServiceAddresses.KAFKA_USERNAME), password));
    return settings;
  }

  /** Logs in as programs of the course do, with one more setting. */
  Map<String, Object> settings(String name, String value) {
    Map<String, Object> settings =
        new HashMap<>(login("PLAIN", addresses.get(ServiceAddresses.KAFKA_PASSWORD)));
    settings.put(name, value);
    return settings;
  }

  /** Makes a topic of that many partitions. */
  void createTopic(String name, int partitions) throws Exception {
    try (Admin admin = Admin.create(settings("client.id", "topics"))) {
      admin
          .createTopics(List.of(new NewTopic(name, partitions, (short) 1)))
          .all()
          .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }
  }

  /** Sends values, each with itself as its key, and returns when all are acknowledged. */
  void send(String topic, String... values) throws Exception {
    try (var producer = producer("acks", "all")) {
      for (String value : values) {
        producer.send(new ProducerRecord<>(topic, value, value)).get();
      }
    }
  }

  KafkaProducer<String, String> producer(String name, String value) {
    return new KafkaProducer<>(
        settings(name, value), new StringSerializer(), new StringSerializer());
  }

  /** A producer that gives up after six seconds. */
  KafkaProducer<String, String> impatientProducer() {
    Map<String, Object> settings = settings("delivery.timeout.ms", "6000");
    settings.put("request.timeout.ms", "4000");
    settings.put("max.block.ms", "10000");
    return new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
  }

  /** A consumer of a group that begins with the first record and commits only when told to. */
  KafkaConsumer<String, String> consumer(String group, String name, String value) {
    Map<String, Object> settings = settings(name, value);
    settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
    return new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
  }

  /** Reads what a new member of that group is given, that many values, and commits. */
  List<String> consume(String topic, String group, int count) {
    try (var consumer = consumer(group, "isolation.level", "read_committed")) {
      consumer.subscribe(List.of(topic));
      List<String> values = poll(count, () -> consumer.poll(Duration.ofMillis(200)));
      consumer.commitSync();
      return values;
    }
  }

  /** Has the share group begin with the first record. */
  void shareFromTheBeginning(String group) throws Exception {
    ConfigEntry earliest = new ConfigEntry("share.auto.offset.reset", "earliest");
    try (Admin admin = Admin.create(settings("client.id", "share"))) {
      admin
          .incrementalAlterConfigs(
              Map.of(
                  new ConfigResource(ConfigResource.Type.GROUP, group),
                  List.of(new AlterConfigOp(earliest, AlterConfigOp.OpType.SET))))
          .all()
          .get();
    }
  }

  /** Joins a share group, gives the value back, gets it again, and accepts it. */
  void releaseAndAccept(String group, String topic, String value) {
    Map<String, Object> settings = settings("share.acknowledgement.mode", "explicit");
    settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
    try (var consumer =
        new KafkaShareConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      consumer.subscribe(List.of(topic));
      for (AcknowledgeType end : List.of(AcknowledgeType.RELEASE, AcknowledgeType.ACCEPT)) {
        List<String> values =
            poll(
                1,
                () -> {
                  var records = consumer.poll(Duration.ofMillis(200));
                  records.forEach(record -> consumer.acknowledge(record, end));
                  return records;
                });
        assertThat(values).containsExactly(value);
        consumer.commitSync();
      }
    }
  }

  /** Polls with both until each has one partition of its own. */
  static void awaitShare(Consumer<?, ?> one, Consumer<?, ?> two) {
    await()
        .atMost(PATIENCE)
        .pollInSameThread() // a consumer is for one thread only
        .untilAsserted(
            () -> {
              one.poll(Duration.ofMillis(100));
              two.poll(Duration.ofMillis(100));
              assertThat(one.assignment()).hasSize(1);
              assertThat(two.assignment())
                  .hasSize(1)
                  .doesNotContainAnyElementsOf(List.copyOf(one.assignment()));
            });
  }

  /** Polls until that many values came. */
  static List<String> poll(int count, Supplier<ConsumerRecords<String, String>> poll) {
    List<String> values = new ArrayList<>();
    Instant end = Instant.now().plus(PATIENCE);
    while (values.size() < count && Instant.now().isBefore(end)) {
      for (ConsumerRecord<String, String> record : poll.get()) {
        values.add(record.value());
      }
    }
    assertThat(values).hasSize(count);
    return values;
  }
}
