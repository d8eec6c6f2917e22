package mercury.drills.unfairpair;

import java.util.concurrent.CountDownLatch;
import mercury.drills.Deadlines;
import mercury.drills.DrillQueues;
import mercury.drills.DrivenProgram;
import mercury.harness.check.CheckContext;
import mercury.harness.check.CheckSuite;
import mercury.harness.check.Graded;

/** The checks of {@code unfair_pair}. */
@CheckSuite(texts = "mercury.drills.unfairpair.checks")
class UnfairPairTest {

  @Graded(id = "D1", points = 100)
  void a_free_program_does_what_a_busy_one_cannot(CheckContext context) throws Exception {
    DrillQueues.put(context);
    CountDownLatch anHour = new CountDownLatch(1);
    DrivenProgram busy = DrivenProgram.onQueue(context, "UnfairPair", call -> anHour.await());
    DrivenProgram free = DrivenProgram.onQueue(context, "UnfairPair", call -> {});
    for (int task = 1; task <= 6; task++) {
      DrillQueues.publish(context, "", context.uniqueName(), "task " + task);
    }
    busy.awaitCall();
    Deadlines.await(context, timeline -> DrillQueues.settled(timeline).size() == 5, "behind");
    anHour.countDown();
    Deadlines.await(context, timeline -> DrillQueues.settled(timeline).size() == 6, "undone");
    context.require(free.calls().size() == 5, "share", free.calls().size());
  }
}
