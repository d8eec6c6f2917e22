package mercury.services;

import static mercury.harness.kafka.KafkaEventKind.ACKNOWLEDGE;
import static mercury.harness.kafka.KafkaEventKind.ASSIGNED;
import static mercury.harness.kafka.KafkaEventKind.COMMIT;
import static mercury.harness.kafka.KafkaEventKind.COMMITTED;
import static mercury.harness.kafka.KafkaEventKind.END_TRANSACTION;
import static mercury.harness.kafka.KafkaEventKind.PRODUCER_ID;
import static mercury.harness.kafka.KafkaEventKind.SHARE_FETCHED;
import static mercury.harness.kafka.KafkaEventKind.TRANSACTION_ENDED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mercury.harness.kafka.KafkaEvent;
import mercury.harness.kafka.KafkaEventDetail;
import mercury.harness.kafka.KafkaEventKind;
import mercury.harness.kafka.KafkaRecord;
import mercury.harness.kafka.KafkaTimeline;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The tap on Kafka tells what members of groups do, and transactions. */
@Timeout(180)
class KafkaTapGroupsTest {

  @RegisterExtension static final TappedKafka KAFKA = new TappedKafka();

  @Test
  void two_members_of_a_classic_group_join_are_assigned_commit_and_leave() throws Exception {
    KAFKA.beside().createTopic("classic", 2);
    KAFKA.beside().send("classic", "1", "2", "3", "4");
    try (var one = KAFKA.programs().consumer("readers", "client.id", "one");
        var two = KAFKA.programs().consumer("readers", "client.id", "two")) {
      one.subscribe(List.of("classic"));
      two.subscribe(List.of("classic"));
      KafkaPrograms.awaitShare(one, two);
      KAFKA.await(KafkaEventKind.HEARTBEAT, 1);
      one.commitSync(Map.of(one.assignment().iterator().next(), new OffsetAndMetadata(1)));
    }
    KafkaTimeline seen = KAFKA.awaitTimeline(KafkaEventKind.LEAVE, 2);
    assertThat(seen.details(KafkaEventDetail.Join.class))
        .allMatch(join -> join.group().equals("readers") && join.protocol().equals("classic"))
        .anyMatch(join -> join.topics().equals(List.of("classic")));
    assertThat(seen.details(KafkaEventDetail.Joined.class))
        .anyMatch(KafkaEventDetail.Joined::leads)
        .anyMatch(joined -> !joined.leads());
    assertThat(seen.count(KafkaEventKind.SYNC)).isGreaterThanOrEqualTo(2);
    assertThat(lastAssignments(seen))
        .containsExactlyInAnyOrder(
            new TopicPartition("classic", 0), new TopicPartition("classic", 1));
    assertThat(seen.of(COMMIT, COMMITTED).toString())
        .matches(
            "\\[group readers: commit offset 1 of classic/[01],"
                + " group readers: offset 1 of classic/[01] committed]");
    assertThat(seen.clients()).containsExactlyInAnyOrder("one", "two");
  }

  @Test
  void members_of_the_new_protocol_are_told_by_the_same_kinds() throws Exception {
    KAFKA.beside().createTopic("modern", 2);
    try (var one = KAFKA.programs().consumer("moderns", "group.protocol", "consumer");
        var two = KAFKA.programs().consumer("moderns", "group.protocol", "consumer")) {
      one.subscribe(List.of("modern"));
      two.subscribe(List.of("modern"));
      KafkaPrograms.awaitShare(one, two);
      KAFKA.await(KafkaEventKind.HEARTBEAT, 2);
    }
    KafkaTimeline seen = KAFKA.awaitTimeline(KafkaEventKind.LEAVE, 2);
    assertThat(new HashSet<>(seen.details(KafkaEventDetail.Join.class))) // it may be asked twice
        .hasSize(2)
        .allMatch(join -> join.protocol().equals("consumer"))
        .allMatch(join -> join.topics().equals(List.of("modern")));
    assertThat(seen.count(KafkaEventKind.JOINED)).isEqualTo(2);
    assertThat(lastAssignments(seen))
        .containsExactlyInAnyOrder(
            new TopicPartition("modern", 0), new TopicPartition("modern", 1));
  }

  @Test
  void a_transaction_is_told_from_its_producers_id_to_its_end() throws Exception {
    KAFKA.beside().createTopic("paid", 1);
    try (var producer = KAFKA.programs().producer("transactional.id", "till");
        var reader = KAFKA.beside().consumer("till-readers", "client.id", "till")) {
      producer.initTransactions();
      producer.beginTransaction();
      producer.send(new ProducerRecord<>("paid", "7", "paid")).get();
      producer.sendOffsetsToTransaction(
          Map.of(new TopicPartition("paid", 0), new OffsetAndMetadata(5)), reader.groupMetadata());
      producer.commitTransaction();
      producer.beginTransaction();
      producer.send(new ProducerRecord<>("paid", "8", "not paid")).get();
      producer.abortTransaction();
    }
    KafkaTimeline seen = KAFKA.awaitTimeline(TRANSACTION_ENDED, 2);
    assertThat(seen.first(PRODUCER_ID).orElseThrow().detail(KafkaEventDetail.ProducerId.class))
        .matches(id -> id.transactionalId().equals("till") && id.producerId() >= 0);
    assertThat(seen.details(KafkaEventDetail.Produce.class))
        .allMatch(it -> it.transactionalId().equals("till"))
        .extracting(it -> it.batch().records().get(0).valueText())
        .containsSubsequence("paid", "not paid");
    assertThat(seen.details(KafkaEventDetail.GroupOffset.class))
        .containsOnly(new KafkaEventDetail.GroupOffset("till-readers", "till", "paid", 0, 5));
    assertThat(seen.count(COMMITTED)).isEqualTo(1);
    assertThat(seen.of(END_TRANSACTION, TRANSACTION_ENDED))
        .extracting(KafkaEvent::toString)
        .containsSubsequence(
            "transaction till: commit",
            "transaction till: commit taken",
            "transaction till: abort",
            "transaction till: abort taken");
  }

  @Test
  void a_share_group_is_told_with_deliveries_and_acknowledgements() throws Exception {
    KAFKA.beside().createTopic("work", 1);
    KAFKA.beside().send("work", "task");
    KAFKA.beside().shareFromTheBeginning("crew");
    KAFKA.programs().releaseAndAccept("crew", "work", "task");
    KafkaTimeline seen = KAFKA.awaitTimeline(ACKNOWLEDGE, 2);
    assertThat(seen.details(KafkaEventDetail.Shared.class))
        .extracting(KafkaEventDetail.Shared::deliveryCount)
        .containsExactly(1, 2);
    assertThat(seen.records(SHARE_FETCHED)).extracting(KafkaRecord::valueText).containsOnly("task");
    assertThat(seen.details(KafkaEventDetail.Acknowledgement.class))
        .containsExactly(
            new KafkaEventDetail.Acknowledgement("crew", "work", 0, 0, 0, "release"),
            new KafkaEventDetail.Acknowledgement("crew", "work", 0, 0, 0, "accept"));
    assertThat(seen.details(KafkaEventDetail.Join.class))
        .extracting(KafkaEventDetail.Join::protocol)
        .containsOnly("share");
  }

  /** The partitions of the members, as each was told them last. */
  private static List<TopicPartition> lastAssignments(KafkaTimeline seen) {
    return seen.of(ASSIGNED).stream()
        .collect(
            Collectors.toMap(
                KafkaEvent::client,
                it -> it.detail(KafkaEventDetail.Assignment.class).partitions(),
                (before, after) -> after))
        .values()
        .stream()
        .flatMap(List::stream)
        .toList();
  }
}
