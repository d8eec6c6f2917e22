package mercury.drills.wholelog;

import java.util.List;
import java.util.Map;
import mercury.drills.DrillKafka;
import mercury.drills.DrillPatience;
import mercury.drills.DrivenProgram;
import mercury.harness.check.CheckContext;
import mercury.harness.check.CheckSuite;
import mercury.harness.check.Graded;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;

/** The checks of {@code whole_log}. */
@CheckSuite(texts = "mercury.drills.wholelog.checks", patience = DrillPatience.MILLIS)
class WholeLogTest {

  @Graded(id = "D1", points = 40)
  void all_events_of_all_partitions_are_read(CheckContext context) throws Exception {
    DrillKafka kafka = DrillKafka.of(context);
    String topic = filledTopic(kafka);
    List<String> events = events(program(context, kafka, topic));
    context.require(!events.isEmpty(), "none");
    context.require(events.equals(List.of("one", "three", "two")), "other", events);
  }

  @Graded(id = "D2", points = 30, dependsOn = "D1")
  void who_asks_again_gets_all_of_them_again(CheckContext context) throws Exception {
    DrillKafka kafka = DrillKafka.of(context);
    DrivenProgram program = program(context, kafka, filledTopic(kafka));
    List<String> first = events(program);
    List<String> second = events(program);
    context.require(second.equals(first), "again", second);
  }

  @Graded(id = "D3", points = 30, dependsOn = "D1")
  void a_topic_that_has_lost_its_oldest_events_is_read_too(CheckContext context) throws Exception {
    DrillKafka kafka = DrillKafka.of(context);
    String topic = filledTopic(kafka);
    kafka
        .admin()
        .deleteRecords(Map.of(new TopicPartition(topic, 0), RecordsToDelete.beforeOffset(1)))
        .all()
        .get();
    List<String> events = events(program(context, kafka, topic));
    context.require(events.equals(List.of("three", "two")), "trimmed", events);
  }

  private static DrivenProgram program(CheckContext context, DrillKafka kafka, String topic)
      throws Exception {
    return DrivenProgram.running(context, "WholeLog", call -> {}, kafka.settings(), topic);
  }

  private static String filledTopic(DrillKafka kafka) throws Exception {
    String topic = kafka.topic(2);
    kafka.send(topic, 0, "one", "two");
    kafka.send(topic, 1, "three");
    return topic;
  }

  /** Returns them sorted: partitions have no order among them. */
  private static List<String> events(DrivenProgram program) throws Exception {
    return program.call("events") instanceof List<?> events
        ? events.stream().map(String::valueOf).sorted().toList()
        : List.of();
  }
}
