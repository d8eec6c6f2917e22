package mercury.drills.goodbye;

import static mercury.harness.kafka.KafkaEventKind.LEAVE;

import java.util.Optional;
import mercury.drills.BegunCall;
import mercury.drills.DrillKafka;
import mercury.drills.DrillPatience;
import mercury.drills.DrivenProgram;
import mercury.drills.WorkGate;
import mercury.harness.check.CheckContext;
import mercury.harness.check.CheckSuite;
import mercury.harness.check.Graded;
import mercury.harness.kafka.KafkaTimeline;

/** The checks of {@code goodbye}. */
@CheckSuite(texts = "mercury.drills.goodbye.checks", patience = DrillPatience.MILLIS)
class GoodbyeTest {

  @Graded(id = "D1", points = 50)
  void the_group_hears_that_the_member_leaves(CheckContext context) throws Exception {
    DrillKafka kafka = DrillKafka.of(context);
    DrivenProgram program = program(context, kafka, new WorkGate(), "task");
    program.awaitCall("none");
    kafka.await(seen -> DrillKafka.committed(seen) == 1, "uncommitted");
    context.require(!program.begin("close").throwsAtItsEnd("slow"), "thrown");
    kafka.await(seen -> seen.count(LEAVE) > 0, "silent");
    context.found(
        () -> Optional.of(true).filter(any -> kafka.tap().connections() == 0), "connected");
  }

  @Graded(id = "D2", points = 50, dependsOn = "D1")
  void the_task_in_hand_is_finished_first(CheckContext context) throws Exception {
    DrillKafka kafka = DrillKafka.of(context);
    WorkGate gate = context.closeLater(new WorkGate());
    DrivenProgram program = program(context, kafka, gate, "long task");
    program.awaitCall("none");
    BegunCall close = program.begin("close");
    context.require(close.waits(), "impatient");
    gate.open();
    context.require(!close.throwsAtItsEnd("slow"), "thrown");
    KafkaTimeline seen = kafka.await(each -> each.count(LEAVE) > 0, "silent");
    context.require(DrillKafka.committed(seen) == 1, "lost");
  }

  private static DrivenProgram program(
      CheckContext context, DrillKafka kafka, WorkGate gate, String task) throws Exception {
    String topic = kafka.topic(1);
    kafka.send(topic, 0, task);
    return DrivenProgram.running(
        context,
        "Goodbye",
        call -> {
          if (call.text().equals("long task")) {
            gate.pass();
          }
        },
        kafka.memberSettings(),
        topic);
  }
}
