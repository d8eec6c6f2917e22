package mercury.drills.prefetchfirst;

import mercury.drills.DrillPatience;
import mercury.drills.DrillQueues;
import mercury.drills.DrivenProgram;
import mercury.drills.WorkGate;
import mercury.harness.amqp.EventKind;
import mercury.harness.amqp.Timeline;
import mercury.harness.check.CheckContext;
import mercury.harness.check.CheckSuite;
import mercury.harness.check.Graded;

/** The checks of {@code prefetch_first}. */
@CheckSuite(texts = "mercury.drills.prefetchfirst.checks", patience = DrillPatience.MILLIS)
class PrefetchFirstTest {

  @Graded(id = "D1", points = 100)
  void at_most_three_tasks_are_unacked(CheckContext context) throws Exception {
    String[] tasks = {"1", "2", "3", "4", "5", "6", "7", "8", "9", "10"};
    DrillQueues.put(context, tasks);
    try (WorkGate looked = new WorkGate()) {
      DrivenProgram.onQueue(context, "PrefetchFirst", call -> looked.pass()).awaitCall();
      context.await(timeline -> timeline.count(EventKind.DELIVER) >= 3, "shy");
      DrillQueues.roundTrips(context);
    }
    Timeline seen =
        context.await(timeline -> DrillQueues.settled(timeline).size() == tasks.length, "undone");
    context.require(seen.maxUnsettled() <= 3, "greedy", seen.maxUnsettled());
  }
}
