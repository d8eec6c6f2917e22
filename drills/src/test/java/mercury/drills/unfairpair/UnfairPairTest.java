package mercury.drills.unfairpair;

import mercury.drills.DrillPatience;
import mercury.drills.DrillQueues;
import mercury.drills.DrivenProgram;
import mercury.drills.WorkGate;
import mercury.harness.check.CheckContext;
import mercury.harness.check.CheckSuite;
import mercury.harness.check.Graded;

/** The checks of {@code unfair_pair}. */
@CheckSuite(texts = "mercury.drills.unfairpair.checks", patience = DrillPatience.MILLIS)
class UnfairPairTest {

  @Graded(id = "D1", points = 100)
  void a_free_program_does_what_a_busy_one_cannot(CheckContext context) throws Exception {
    DrillQueues.put(context, "a task that takes an hour");
    try (WorkGate anHour = new WorkGate()) {
      DrivenProgram.onQueue(context, "UnfairPair", call -> anHour.pass()).awaitCall();
      DrivenProgram free = DrivenProgram.onQueue(context, "UnfairPair", call -> {});
      for (int task = 1; task <= 5; task++) {
        DrillQueues.publish(context, "", context.uniqueName(), "task " + task);
      }
      context.await(timeline -> DrillQueues.settled(timeline).size() == 5, "behind");
      context.require(free.calls().size() == 5, "share", free.calls().size());
    }
    context.await(timeline -> DrillQueues.settled(timeline).size() == 6, "undone");
  }
}
