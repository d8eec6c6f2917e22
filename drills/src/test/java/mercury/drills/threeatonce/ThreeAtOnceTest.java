package mercury.drills.threeatonce;

import mercury.drills.DrillPatience;
import mercury.drills.DrillQueues;
import mercury.drills.DrivenProgram;
import mercury.drills.WorkGate;
import mercury.harness.amqp.Timeline;
import mercury.harness.check.CheckContext;
import mercury.harness.check.CheckSuite;
import mercury.harness.check.Graded;

/** The checks of {@code three_at_once}. */
@CheckSuite(texts = "mercury.drills.threeatonce.checks", patience = DrillPatience.MILLIS)
class ThreeAtOnceTest {

  @Graded(id = "D1", points = 60)
  void three_tasks_run_at_the_same_time(CheckContext context) throws Exception {
    DrillQueues.put(context, "bread", "tea", "milk");
    try (WorkGate together = new WorkGate()) {
      DrivenProgram program =
          DrivenProgram.onQueue(context, "ThreeAtOnce", call -> together.pass());
      for (int begun = 0; begun < 3; begun++) {
        program.awaitCall("serial", begun);
      }
    }
  }

  @Graded(id = "D2", points = 40, dependsOn = "D1")
  void each_task_is_acknowledged_after_its_work_and_not_more_than_three_are_taken(
      CheckContext context) throws Exception {
    DrillQueues.put(context, "1", "2", "3", "4", "5", "6");
    try (WorkGate third = new WorkGate();
        WorkGate others = new WorkGate()) {
      DrivenProgram program =
          DrivenProgram.onQueue(
              context, "ThreeAtOnce", call -> (call.text().equals("3") ? third : others).pass());
      program.awaitCall();
      program.awaitCall();
      program.awaitCall();
      DrillQueues.roundTrips(context);
      context.require(DrillQueues.settled(context.amqp().timeline()).isEmpty(), "early");
      third.open();
      Timeline seen = context.await(timeline -> !DrillQueues.settled(timeline).isEmpty(), "never");
      context.require(DrillQueues.settled(seen).size() == 1, "multiple");
    }
    Timeline seen = context.await(timeline -> DrillQueues.settled(timeline).size() == 6, "never");
    context.require(seen.maxUnsettled() <= 3, "greedy", seen.maxUnsettled());
  }
}
