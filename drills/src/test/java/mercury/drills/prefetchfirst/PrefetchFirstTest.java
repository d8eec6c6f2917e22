package mercury.drills.prefetchfirst;

import java.util.concurrent.CountDownLatch;
import mercury.drills.Deadlines;
import mercury.drills.DrillQueues;
import mercury.drills.DrivenProgram;
import mercury.harness.amqp.EventKind;
import mercury.harness.amqp.Timeline;
import mercury.harness.check.CheckContext;
import mercury.harness.check.CheckSuite;
import mercury.harness.check.Graded;

/** The checks of {@code prefetch_first}. */
@CheckSuite(texts = "mercury.drills.prefetchfirst.checks")
class PrefetchFirstTest {

  @Graded(id = "D1", points = 100)
  void at_most_three_tasks_are_unacked(CheckContext context) throws Exception {
    String[] tasks = {"1", "2", "3", "4", "5", "6", "7", "8", "9", "10"};
    DrillQueues.put(context, tasks);
    CountDownLatch looked = new CountDownLatch(1);
    DrivenProgram program =
        DrivenProgram.onQueue(context, "PrefetchFirst", call -> looked.await());
    program.awaitCall();
    DrillQueues.roundTrips(context);
    int first = context.amqp().timeline().count(EventKind.DELIVER);
    looked.countDown();
    Timeline seen =
        Deadlines.await(
            context, timeline -> DrillQueues.settled(timeline).size() == tasks.length, "undone");
    context.require(seen.maxUnsettled() <= 3, "greedy", seen.maxUnsettled());
    context.require(first == 3, "shy", first);
  }
}
