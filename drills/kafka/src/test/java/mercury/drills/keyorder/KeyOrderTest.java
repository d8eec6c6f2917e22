package mercury.drills.keyorder;

import static mercury.harness.kafka.KafkaEventKind.PRODUCE;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mercury.drills.DrillKafka;
import mercury.drills.DrillPatience;
import mercury.drills.DrivenProgram;
import mercury.harness.check.CheckContext;
import mercury.harness.check.CheckSuite;
import mercury.harness.check.Graded;
import mercury.harness.kafka.KafkaEventDetail;
import mercury.harness.kafka.KafkaTimeline;

/** The checks of {@code key_order}. */
@CheckSuite(texts = "mercury.drills.keyorder.checks", patience = DrillPatience.MILLIS)
class KeyOrderTest {

  private static final int PARTITIONS = 3;

  /** A producer puts no two of these into one batch: without a key, they go to other partitions. */
  private static final String LONG = "x".repeat(20_000);

  /** Users whose keys go to all of the partitions. */
  private static final List<String> USERS =
      IntStream.range(0, 12).mapToObj(i -> "user " + i).toList();

  @Graded(id = "D1", points = 60)
  void the_events_of_a_user_are_in_one_partition(CheckContext context) throws Exception {
    DrillKafka kafka = DrillKafka.of(context);
    DrivenProgram program = program(context, kafka);
    List<String> events = IntStream.range(0, 12).mapToObj(i -> "event " + i + " " + LONG).toList();
    for (String event : events) {
      program.call("write", "anna", event);
    }
    KafkaTimeline sent = awaitRecords(kafka, events.size());
    boolean keyless = sent.records(PRODUCE).stream().allMatch(record -> record.key().isEmpty());
    context.require(
        partitions(sent).size() == 1, keyless ? "keyless" : "scattered", partitions(sent));
  }

  @Graded(id = "D2", points = 40, dependsOn = "D1")
  void the_events_of_all_users_share_the_partitions(CheckContext context) throws Exception {
    DrillKafka kafka = DrillKafka.of(context);
    DrivenProgram program = program(context, kafka);
    for (String user : USERS) {
      program.call("write", user, "logs in");
    }
    Set<Integer> partitions = partitions(awaitRecords(kafka, USERS.size()));
    context.require(partitions.size() == PARTITIONS, "crowded", partitions);
  }

  private static DrivenProgram program(CheckContext context, DrillKafka kafka) throws Exception {
    return DrivenProgram.running(
        context, "KeyOrder", call -> {}, kafka.settings(), kafka.topic(PARTITIONS));
  }

  private static KafkaTimeline awaitRecords(DrillKafka kafka, int count) throws Exception {
    return kafka.await(seen -> seen.records(PRODUCE).size() >= count, "missing");
  }

  private static Set<Integer> partitions(KafkaTimeline sent) {
    return sent.details(KafkaEventDetail.Produce.class).stream()
        .map(produce -> produce.batch().partition())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
