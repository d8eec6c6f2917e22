package mercury.services;

import static mercury.harness.kafka.KafkaEventKind.COMMIT;
import static mercury.harness.kafka.KafkaEventKind.CONNECTION_CLOSED;
import static mercury.harness.kafka.KafkaEventKind.FETCHED;
import static mercury.harness.kafka.KafkaEventKind.PRODUCE;
import static mercury.harness.kafka.KafkaEventKind.PRODUCED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import mercury.harness.kafka.KafkaEvent;
import mercury.harness.kafka.KafkaEventDetail;
import mercury.harness.kafka.KafkaEventNotSeenError;
import mercury.harness.kafka.KafkaFault;
import mercury.harness.kafka.KafkaTimeline;
import mercury.harness.proxy.ProxySide;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.WakeupException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The tap on Kafka breaks connections the way it says, and what it breaks is broken. */
@Timeout(180)
class KafkaTapFaultTest {

  @RegisterExtension static final TappedKafka KAFKA = new TappedKafka();

  @Test
  void records_before_a_cut_are_not_written_and_come_again() throws Exception {
    KAFKA.beside().createTopic("before", 1);
    KafkaFault cut = KAFKA.tap().cutBefore(event -> event.is(PRODUCE));
    try (var producer = KAFKA.programs().producer("client.id", "cut")) {
      send(producer, "before").get();
    }
    assertThat(cut.await(TappedKafka.PATIENCE)).hasToString("topic before, partition 0: 1 record");
    KafkaTimeline seen = KAFKA.tap().timeline();
    assertThat(seen.of(PRODUCE)).hasSize(1);
    assertThat(seen.details(KafkaEventDetail.End.class))
        .contains(
            new KafkaEventDetail.End(
                ProxySide.PROXY, "cut before topic before, partition 0: 1 record"));
    assertThat(KAFKA.beside().consume("before", "after-cut", 1)).containsExactly("value");
  }

  @Test
  void records_after_a_cut_are_written_once_though_they_come_twice() throws Exception {
    KAFKA.beside().createTopic("after", 1);
    KAFKA.tap().cutBefore(event -> event.is(PRODUCED));
    try (var producer = KAFKA.programs().producer("client.id", "cut")) {
      assertThat(send(producer, "after").get().offset()).isZero();
      assertThat(send(producer, "after").get().offset()).isEqualTo(1);
    }
    assertThat(KAFKA.tap().timeline().of(PRODUCE)).hasSize(3);
    assertThat(KAFKA.tap().timeline().of(PRODUCED)).hasSize(2);
  }

  @Test
  void an_answer_before_a_cut_reaches_the_client() throws Exception {
    KAFKA.beside().createTopic("told", 1);
    KAFKA.tap().cutAfter(event -> event.is(PRODUCED));
    try (var producer = KAFKA.programs().producer("retries", "0")) {
      send(producer, "told").get();
      // before the producer closes: the end that comes first is the one that is told
      awaitCut();
    }
  }

  @Test
  void a_held_answer_comes_when_it_is_released() throws Exception {
    KAFKA.beside().createTopic("held", 1);
    try (var producer = KAFKA.programs().producer("client.id", "held");
        KafkaFault hold = KAFKA.tap().hold(event -> event.is(PRODUCED))) {
      Future<RecordMetadata> sent = send(producer, "held");
      hold.await(TappedKafka.PATIENCE);
      assertThat(KAFKA.beside().consume("held", "beside", 1)).containsExactly("value");
      assertThat(sent).isNotDone();
      assertThat(KAFKA.tap().timeline().of(PRODUCED)).isEmpty();
      hold.release();
      assertThat(sent.get(60, TimeUnit.SECONDS).offset()).isZero();
    }
    assertThat(KAFKA.tap().timeline().of(PRODUCED)).hasSize(1);
  }

  @Test
  void a_commit_that_is_held_and_then_cut_is_not_the_groups_offset() throws Exception {
    KAFKA.beside().createTopic("lost", 1);
    TopicPartition place = new TopicPartition("lost", 0);
    KafkaFault hold = KAFKA.tap().hold(event -> event.is(COMMIT));
    try (var consumer = KAFKA.programs().consumer("losers", "client.id", "holder")) {
      consumer.assign(List.of(place));
      CompletableFuture<Void> commit =
          CompletableFuture.runAsync(
              () -> consumer.commitSync(Map.of(place, new OffsetAndMetadata(7))));
      int connection = hold.await(TappedKafka.PATIENCE).connection();
      KAFKA.tap().refuse();
      KAFKA.tap().cut(connection);
      hold.release();
      consumer.wakeup();
      assertThatThrownBy(() -> commit.get(60, TimeUnit.SECONDS))
          .hasCauseInstanceOf(WakeupException.class);
    }
    assertThat(KAFKA.tap().timeline().of(COMMIT)).isEmpty();
    try (var beside = KAFKA.beside().consumer("losers", "client.id", "beside")) {
      assertThat(beside.committed(Set.of(place)).get(place)).isNull();
    }
  }

  @Test
  void a_client_that_has_read_through_the_tap_cannot_go_past_it() throws Exception {
    KAFKA.beside().createTopic("past", 1);
    try (var producer = KAFKA.programs().impatientProducer()) {
      send(producer, "past").get();
      KAFKA.tap().refuse();
      KAFKA.tap().cut();
      assertThat(KAFKA.tap().isRefusing()).isTrue();
      assertThatThrownBy(() -> connect()).isInstanceOf(ConnectException.class);
      assertThatThrownBy(() -> send(producer, "past").get())
          .hasCauseInstanceOf(TimeoutException.class);
      KAFKA.tap().accept();
      send(producer, "past").get();
    }
  }

  @Test
  void refusing_leaves_open_connections_and_a_cut_of_one_leaves_the_others() throws Exception {
    KAFKA.beside().createTopic("open", 1);
    try (var producer = KAFKA.programs().producer("client.id", "open")) {
      send(producer, "open").get();
      int leader = KAFKA.await(PRODUCE, 1).get(0).connection();
      KAFKA.tap().refuse();
      send(producer, "open").get();
      assertThat(KAFKA.await(PRODUCE, 2).get(1).connection()).isEqualTo(leader);
      int others = KAFKA.tap().connections() - 1;
      KAFKA.tap().cut(leader);
      KAFKA.await(CONNECTION_CLOSED, 1);
      assertThat(KAFKA.tap().timeline().of(CONNECTION_CLOSED))
          .extracting(KafkaEvent::connection)
          .containsExactly(leader);
      Awaitility.await()
          .atMost(TappedKafka.PATIENCE)
          .untilAsserted(() -> assertThat(KAFKA.tap().connections()).isEqualTo(others));
    }
  }

  @Test
  void a_reader_goes_on_after_a_restart() throws Exception {
    KAFKA.beside().createTopic("restarted", 1);
    KAFKA.beside().send("restarted", "1");
    try (var consumer = KAFKA.programs().consumer("restarts", "client.id", "reader")) {
      consumer.subscribe(List.of("restarted"));
      assertThat(KafkaPrograms.poll(1, () -> consumer.poll(Duration.ofMillis(200))))
          .containsExactly("1");
      KAFKA.tap().restart(Duration.ofMillis(200));
      KAFKA.beside().send("restarted", "2");
      assertThat(KafkaPrograms.poll(1, () -> consumer.poll(Duration.ofMillis(200))))
          .containsExactly("2");
    }
    assertThat(KAFKA.tap().timeline().records(FETCHED)).hasSize(2);
  }

  @Test
  void a_delay_slows_what_goes_by() throws Exception {
    KAFKA.beside().createTopic("slow", 1);
    try (var producer = KAFKA.programs().producer("client.id", "slow")) {
      send(producer, "slow").get();
      KAFKA.tap().delay(Duration.ofMillis(300));
      long begin = System.nanoTime();
      send(producer, "slow").get();
      assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(Duration.ofMillis(600));
      KAFKA.tap().delay(Duration.ZERO);
    }
  }

  @Test
  void a_tap_that_is_closed_lets_nothing_hang() throws Exception {
    KAFKA.beside().createTopic("closed", 1);
    KafkaFault hold = KAFKA.tap().hold(event -> event.is(PRODUCE));
    try (var producer = KAFKA.programs().impatientProducer()) {
      Future<RecordMetadata> sent = send(producer, "closed");
      hold.await(TappedKafka.PATIENCE);
      KAFKA.tap().close();
      assertThatThrownBy(() -> sent.get(60, TimeUnit.SECONDS)).hasCauseInstanceOf(Exception.class);
    }
    assertThatThrownBy(() -> connect()).isInstanceOf(ConnectException.class);
  }

  @Test
  void a_fault_that_does_not_strike_says_so() {
    KafkaFault fault = KAFKA.tap().cutBefore(event -> event.is(COMMIT));
    assertThatThrownBy(() -> fault.await(Duration.ofMillis(20)))
        .isInstanceOf(KafkaEventNotSeenError.class)
        .hasMessageStartingWith("cut before, no such event: not within 20 ms");
    assertThat(fault.triggeredBy()).isEmpty();
  }

  private static Future<RecordMetadata> send(KafkaProducer<String, String> producer, String topic) {
    return producer.send(new ProducerRecord<>(topic, "key", "value"));
  }

  private static void awaitCut() throws InterruptedException {
    KAFKA
        .tap()
        .await(
            TappedKafka.PATIENCE,
            "the cut",
            seen ->
                seen.details(KafkaEventDetail.End.class).stream()
                    .anyMatch(end -> end.by() == ProxySide.PROXY));
  }

  private static void connect() throws Exception {
    String port = KAFKA.tap().bootstrapServers().replaceAll(".*:", "");
    new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(port)).close();
  }
}
