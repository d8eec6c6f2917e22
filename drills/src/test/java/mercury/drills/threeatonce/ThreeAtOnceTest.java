package mercury.drills.threeatonce;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import mercury.drills.Deadlines;
import mercury.drills.DrillQueues;
import mercury.drills.DrivenProgram;
import mercury.harness.amqp.EventDetail;
import mercury.harness.amqp.Timeline;
import mercury.harness.check.CheckContext;
import mercury.harness.check.CheckSuite;
import mercury.harness.check.Graded;

/** The checks of {@code three_at_once}. */
@CheckSuite(texts = "mercury.drills.threeatonce.checks")
class ThreeAtOnceTest {

  @Graded(id = "D1", points = 60)
  void three_tasks_run_at_the_same_time(CheckContext context) throws Exception {
    DrillQueues.put(context, "bread", "tea", "milk");
    CountDownLatch together = new CountDownLatch(3);
    DrivenProgram.onQueue(
        context,
        "ThreeAtOnce",
        call -> {
          together.countDown();
          together.await(Deadlines.SOON.toMillis(), TimeUnit.MILLISECONDS);
        });
    together.await(Deadlines.SOON.toMillis(), TimeUnit.MILLISECONDS);
    context.require(together.getCount() == 0, "serial", 3 - together.getCount());
  }

  @Graded(id = "D2", points = 40, dependsOn = "D1")
  void each_task_is_acknowledged_after_its_work_and_not_more_than_three_are_taken(
      CheckContext context) throws Exception {
    DrillQueues.put(context, "1", "2", "3", "4", "5", "6");
    CountDownLatch looked = new CountDownLatch(1);
    DrivenProgram program =
        DrivenProgram.onQueue(context, "ThreeAtOnce", call -> looked.await());
    program.awaitCall();
    program.awaitCall();
    program.awaitCall();
    DrillQueues.roundTrips(context);
    Timeline busy = context.amqp().timeline();
    looked.countDown();
    context.require(DrillQueues.settled(busy).isEmpty(), "early");
    Timeline seen =
        Deadlines.await(context, timeline -> DrillQueues.settled(timeline).size() == 6, "never");
    context.require(seen.maxUnsettled() <= 3, "greedy", seen.maxUnsettled());
    boolean multiple =
        seen.details(EventDetail.Settlement.class).stream().anyMatch(EventDetail.Settlement::multiple);
    context.require(!multiple, "multiple");
  }
}
