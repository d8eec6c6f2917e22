package mercury.drills.feweratonce;

import static mercury.harness.kafka.KafkaEventKind.LEAVE;

import mercury.drills.DrillKafka;
import mercury.drills.DrillPatience;
import mercury.drills.DrivenProgram;
import mercury.harness.check.CheckContext;
import mercury.harness.check.CheckSuite;
import mercury.harness.check.Graded;
import mercury.harness.kafka.KafkaTimeline;

/** The checks of {@code fewer_at_once}. */
@CheckSuite(texts = "mercury.drills.feweratonce.checks", patience = DrillPatience.MILLIS)
class FewerAtOnceTest {

  private static final String[] TASKS = {
    "one", "two", "three", "four", "five", "six", "seven", "eight"
  };
  private static final long WORK_MS = 400;

  @Graded(id = "D1", points = 100)
  void the_member_stays_while_it_works(CheckContext context) throws Exception {
    DrillKafka kafka = DrillKafka.of(context);
    String topic = kafka.topic(1);
    kafka.send(topic, 0, TASKS);
    DrivenProgram program =
        DrivenProgram.running(
            context, "FewerAtOnce", call -> Thread.sleep(WORK_MS), kafka.memberSettings(), topic);
    program.awaitCall("none");
    KafkaTimeline seen =
        kafka.await(
            each -> each.count(LEAVE) > 0 || DrillKafka.committed(each) == TASKS.length,
            "unfinished");
    context.require(seen.count(LEAVE) == 0, "left", DrillKafka.committed(seen), TASKS.length);
  }
}
