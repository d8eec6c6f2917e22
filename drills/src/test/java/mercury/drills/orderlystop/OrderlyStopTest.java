package mercury.drills.orderlystop;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import mercury.drills.Deadlines;
import mercury.drills.DrillQueues;
import mercury.drills.DrivenProgram;
import mercury.harness.amqp.EventKind;
import mercury.harness.check.CheckContext;
import mercury.harness.check.CheckSuite;
import mercury.harness.check.Graded;

/** The checks of {@code orderly_stop}. */
@CheckSuite(texts = "mercury.drills.orderlystop.checks")
class OrderlyStopTest {

  @Graded(id = "D1", points = 60)
  void the_task_at_hand_is_done_and_acknowledged(CheckContext context) throws Exception {
    DrillQueues.put(context, "bake");
    CountDownLatch baked = new CountDownLatch(1);
    DrivenProgram program =
        DrivenProgram.onQueue(context, "OrderlyStop", call -> baked.await());
    program.awaitCall();
    CompletableFuture<Void> closed = Deadlines.begin(() -> program.call("close"));
    DrillQueues.roundTrips(context);
    boolean gone = context.amqp().timeline().count(EventKind.CONNECTION_CLOSE) > 0;
    boolean early = closed.isDone();
    baked.countDown();
    context.require(!gone, "gone");
    context.require(!early, "early");
    context.require(Deadlines.isDone(closed), "stays");
    context.require(context.amqp().timeline().count(EventKind.ACK) == 1, "unacknowledged");
  }

  @Graded(id = "D2", points = 40, dependsOn = "D1")
  void no_other_task_is_begun(CheckContext context) throws Exception {
    DrillQueues.put(context, "bake");
    CountDownLatch baked = new CountDownLatch(1);
    DrivenProgram program =
        DrivenProgram.onQueue(context, "OrderlyStop", call -> baked.await());
    program.awaitCall();
    CompletableFuture<Void> closed = Deadlines.begin(() -> program.call("close"));
    Deadlines.await(context, timeline -> timeline.count(EventKind.CANCEL) > 0, "goes-on");
    DrillQueues.publish(context, "", context.uniqueName(), "sweep");
    baked.countDown();
    context.require(Deadlines.isDone(closed), "stays");
    context.require(program.calls().isEmpty(), "begun");
    String left = DrillQueues.take(context, context.uniqueName()).map(DrillQueues::text).orElse("");
    context.require(left.equals("sweep"), "lost");
  }
}
