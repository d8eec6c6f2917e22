package mercury.services;

import static mercury.harness.kafka.KafkaEventKind.FETCHED;
import static mercury.harness.kafka.KafkaEventKind.LOGIN;
import static mercury.harness.kafka.KafkaEventKind.PRODUCE;
import static mercury.harness.kafka.KafkaEventKind.PRODUCED;
import static mercury.harness.kafka.KafkaEventKind.REFUSED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mercury.harness.kafka.KafkaEvent;
import mercury.harness.kafka.KafkaEventDetail;
import mercury.harness.kafka.KafkaEventKind;
import mercury.harness.kafka.KafkaEventMessages;
import mercury.harness.kafka.KafkaRecord;
import mercury.harness.kafka.KafkaTimeline;
import mercury.harness.kafka.RecordBytes;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tap on Kafka tells what clients and the broker say to each other. */
@Timeout(180)
class KafkaTapTest {

  @RegisterExtension static final TappedKafka KAFKA = new TappedKafka();

  @Test
  void records_are_told_with_their_partition_key_and_value_and_where_they_stand() throws Exception {
    KAFKA.beside().createTopic("orders", 1);
    KAFKA.programs().send("orders", "41", "42");
    List<KafkaEvent> sent = KAFKA.await(PRODUCE, 2);
    KafkaEventDetail.Produce second = sent.get(1).detail(KafkaEventDetail.Produce.class);
    assertThat(second.acks()).isEqualTo(-1);
    assertThat(second.transactionalId()).isEmpty();
    assertThat(second.batch().topic()).isEqualTo("orders");
    assertThat(second.batch().partition()).isZero();
    assertThat(second.batch().records())
        .singleElement()
        .extracting(KafkaRecord::keyText)
        .isEqualTo("42");
    assertThat(KAFKA.await(PRODUCED, 2))
        .extracting(KafkaEvent::detail)
        .containsExactly(
            new KafkaEventDetail.Position("orders", 0, 0),
            new KafkaEventDetail.Position("orders", 0, 1));
    assertThat(sent.get(0)).hasToString("topic orders, partition 0: 1 record");
    assertThat(KafkaEventMessages.ENGLISH.details(sent.get(0))).isEqualTo("key \"41\", 4 bytes");
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "lz4", "snappy", "zstd"})
  void compressed_records_and_their_headers_are_read(String compression) throws Exception {
    try (var producer = KAFKA.programs().producer("compression.type", compression)) {
      ProducerRecord<String, String> record = new ProducerRecord<>("packed", "k", "v".repeat(500));
      record.headers().add("trace", new byte[] {'7'});
      producer.send(record).get();
    }
    assertThat(KAFKA.tap().timeline().records(PRODUCE))
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.valueText()).isEqualTo("v".repeat(500));
              assertThat(it.headers().get("trace").text()).isEqualTo("7");
            });
  }

  @Test
  void a_record_of_a_megabyte_arrives_and_its_beginning_is_kept() throws Exception {
    KAFKA.beside().createTopic("large", 1);
    String value = "0123456789".repeat(104_000);
    try (var producer = KAFKA.programs().producer("max.request.size", "2000000")) {
      producer.send(new ProducerRecord<>("large", "k", value)).get();
    }
    assertThat(KAFKA.programs().consume("large", "readers", 1)).containsExactly(value);
    for (KafkaEventKind kind : List.of(PRODUCE, FETCHED)) {
      RecordBytes kept = KAFKA.tap().timeline().records(kind).get(0).value().orElseThrow();
      assertThat(kept.size()).isEqualTo(1_040_000);
      assertThat(kept.isWhole()).isFalse();
      assertThat(kept.text()).isEqualTo(value.substring(0, RecordBytes.MAX_KEPT_BYTES));
    }
  }

  @Test
  void every_address_that_a_client_is_told_is_the_taps() throws Exception {
    KAFKA.beside().createTopic("led", 1);
    KAFKA.programs().send("led", "1");
    KAFKA.programs().consume("led", "led-back", 1);
    try (Admin admin = Admin.create(KAFKA.programs().settings("client.id", "looks"))) {
      String tap = KAFKA.tap().bootstrapServers();
      assertThat(admin.describeCluster().nodes().get())
          .singleElement()
          .hasToString(tap + " (id: 1 rack: null isFenced: false)");
      var topic = admin.describeTopics(List.of("led")).allTopicNames().get().get("led");
      assertThat(topic.partitions().get(0).leader().port()).isEqualTo(port(tap));
      var group = admin.describeConsumerGroups(List.of("led-back")).all().get().get("led-back");
      assertThat(group.coordinator().port()).isEqualTo(port(tap));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"PLAIN", "SCRAM-SHA-256", "SCRAM-SHA-512"})
  void a_login_is_told_without_the_password(String mechanism) throws Exception {
    try (Admin admin = Admin.create(KAFKA.programs().login(mechanism, KAFKA.password()))) {
      assertThat(admin.describeCluster().nodes().get()).hasSize(1);
    }
    try (Admin admin = Admin.create(KAFKA.programs().login(mechanism, "wrong-secret"))) {
      assertThatThrownBy(() -> admin.describeCluster().nodes().get())
          .isInstanceOf(ExecutionException.class);
    }
    KafkaTimeline seen = KAFKA.awaitTimeline(REFUSED, 1);
    assertThat(seen.first(LOGIN).orElseThrow()).hasToString("log in by " + mechanism);
    assertThat(seen.first(REFUSED).orElseThrow())
        .hasToString("SaslAuthenticate refused: SASL_AUTHENTICATION_FAILED");
    assertThat(everythingSaid(seen)).doesNotContain(KAFKA.password(), "wrong-secret");
  }

  @Test
  void a_reader_that_comes_again_gets_nothing_before_its_offset() throws Exception {
    KAFKA.beside().createTopic("again", 1);
    try (var producer = KAFKA.beside().producer("linger.ms", "1000")) {
      var sent = // one batch
          Stream.of("a", "b", "c")
              .map(value -> producer.send(new ProducerRecord<>("again", 0, value, value)))
              .toList();
      assertThat(sent.get(2).get().offset()).isEqualTo(2);
    }
    try (var consumer = KAFKA.programs().consumer("again", "max.poll.records", "1")) {
      TopicPartition place = new TopicPartition("again", 0);
      consumer.assign(List.of(place));
      consumer.seek(place, 2);
      assertThat(KafkaPrograms.poll(1, () -> consumer.poll(Duration.ofMillis(200))))
          .containsExactly("c");
    }
    assertThat(KAFKA.tap().timeline().records(FETCHED))
        .extracting(KafkaRecord::offset, KafkaRecord::keyText)
        .containsExactly(tuple(2L, "c"));
  }

  /** All that the timeline holds, in words and as values. */
  private static String everythingSaid(KafkaTimeline seen) {
    return seen.stream()
        .map(it -> it + " " + KafkaEventMessages.ENGLISH.details(it) + " " + it.detail())
        .collect(Collectors.joining("\n"));
  }

  private static int port(String address) {
    return Integer.parseInt(address.replaceAll(".*:", ""));
  }
}
