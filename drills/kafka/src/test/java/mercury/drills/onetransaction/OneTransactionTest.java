package mercury.drills.onetransaction;

import static mercury.harness.kafka.KafkaEventKind.COMMIT;
import static mercury.harness.kafka.KafkaEventKind.END_TRANSACTION;
import static mercury.harness.kafka.KafkaEventKind.PRODUCE;
import static mercury.harness.kafka.KafkaEventKind.TRANSACTION_ENDED;

import java.util.List;
import java.util.Map;
import mercury.drills.DrillKafka;
import mercury.drills.DrillPatience;
import mercury.drills.DrivenProgram;
import mercury.harness.check.CheckContext;
import mercury.harness.check.CheckSuite;
import mercury.harness.check.Graded;
import mercury.harness.kafka.KafkaEvent;
import mercury.harness.kafka.KafkaEventDetail.GroupOffset;
import mercury.harness.kafka.KafkaEventDetail.Produce;
import mercury.harness.kafka.KafkaFault;
import mercury.harness.kafka.KafkaTimeline;

/** The checks of {@code one_transaction}. */
@CheckSuite(texts = "mercury.drills.onetransaction.checks", patience = DrillPatience.MILLIS)
class OneTransactionTest {

  @Graded(id = "D1", points = 60)
  void the_result_and_the_commit_are_one_transaction(CheckContext context) throws Exception {
    DrillKafka kafka = DrillKafka.of(context);
    String tasks = kafka.topic(1);
    kafka.send(tasks, 0, "tea");
    KafkaFault held = kafka.tap().hold(event -> event.is(END_TRANSACTION));
    program(context, kafka, tasks);
    context.closeLater(held); // before the program, which waits for it
    KafkaTimeline seen =
        kafka.await(
            each -> held.triggeredBy().isPresent() || !commits(each, false).isEmpty(), "none");
    context.require(commits(seen, false).isEmpty(), "lost");
    context.require(
        seen.details(Produce.class).stream().noneMatch(it -> it.transactionalId().isEmpty()),
        "bare");
    context.require(!commits(seen, true).isEmpty(), "twice");
    held.release();
    kafka.await(each -> each.count(TRANSACTION_ENDED) > 0, "open");
  }

  @Graded(id = "D2", points = 40, dependsOn = "D1")
  void each_task_is_committed_with_its_result(CheckContext context) throws Exception {
    DrillKafka kafka = DrillKafka.of(context);
    String tasks = kafka.topic(1);
    kafka.send(tasks, 0, "tea", "milk");
    program(context, kafka, tasks);
    KafkaTimeline seen =
        kafka.await(
            each ->
                results(each) >= 2
                    && isClosed(each)
                    && each.count(TRANSACTION_ENDED) >= each.count(END_TRANSACTION),
            "open");
    context.require(DrillKafka.committed(seen) == 2, "behind", DrillKafka.committed(seen));
  }

  private static int results(KafkaTimeline seen) {
    return seen.details(Produce.class).stream().mapToInt(it -> it.batch().count()).sum();
  }

  /** Returns whether the last result is followed by the end of a transaction. */
  private static boolean isClosed(KafkaTimeline seen) {
    List<KafkaEvent> events = seen.of(PRODUCE, END_TRANSACTION);
    return !events.isEmpty() && events.get(events.size() - 1).is(END_TRANSACTION);
  }

  private static void program(CheckContext context, DrillKafka kafka, String tasks)
      throws Exception {
    DrivenProgram.running(
        context,
        "OneTransaction",
        call -> {},
        kafka.memberSettings(),
        tasks,
        kafka.topic(".results", 1, Map.of()));
  }

  /** Returns the commits of offsets, within a transaction or outside. */
  private static List<GroupOffset> commits(KafkaTimeline seen, boolean inTransaction) {
    return seen.of(COMMIT).stream()
        .map(event -> event.detail(GroupOffset.class))
        .filter(commit -> commit.transactionalId().isEmpty() != inTransaction)
        .toList();
  }
}
