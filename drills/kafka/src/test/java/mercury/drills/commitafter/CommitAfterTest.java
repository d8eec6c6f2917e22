package mercury.drills.commitafter;

import mercury.drills.DrillKafka;
import mercury.drills.DrillPatience;
import mercury.drills.DrivenProgram;
import mercury.drills.WorkGate;
import mercury.harness.check.CheckContext;
import mercury.harness.check.CheckSuite;
import mercury.harness.check.Graded;

/** The checks of {@code commit_after}. */
@CheckSuite(texts = "mercury.drills.commitafter.checks", patience = DrillPatience.MILLIS)
class CommitAfterTest {

  @Graded(id = "D1", points = 50)
  void a_task_that_is_not_done_is_not_committed(CheckContext context) throws Exception {
    DrillKafka kafka = DrillKafka.of(context);
    DrivenProgram program = inTheSecondTask(context, kafka, context.closeLater(new WorkGate()));
    long committed = DrillKafka.committed(kafka.tap().timeline());
    context.require(committed <= 1, "early", committed);
    context.require(program.calls().isEmpty(), "together");
  }

  @Graded(id = "D2", points = 50, dependsOn = "D1")
  void a_task_that_is_done_is_committed_before_the_next(CheckContext context) throws Exception {
    DrillKafka kafka = DrillKafka.of(context);
    WorkGate gate = context.closeLater(new WorkGate());
    DrivenProgram program = inTheSecondTask(context, kafka, gate);
    long committed = DrillKafka.committed(kafka.tap().timeline());
    context.require(committed == 1, "late", committed);
    gate.open();
    program.awaitCall("none");
    kafka.await(seen -> DrillKafka.committed(seen) == 3, "last");
  }

  /** Returns a program that is in the second of three tasks until the gate is open. */
  private static DrivenProgram inTheSecondTask(
      CheckContext context, DrillKafka kafka, WorkGate gate) throws Exception {
    String topic = kafka.topic(1);
    kafka.send(topic, 0, "task 1", "task 2", "task 3");
    DrivenProgram program =
        DrivenProgram.running(
            context,
            "CommitAfter",
            call -> {
              if (!call.text().equals("task 1")) {
                gate.pass();
              }
            },
            kafka.memberSettings(),
            topic);
    program.awaitCall("none");
    program.awaitCall("none");
    return program;
  }
}
