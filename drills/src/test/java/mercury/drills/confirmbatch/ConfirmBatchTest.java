package mercury.drills.confirmbatch;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import mercury.drills.Deadlines;
import mercury.drills.DrillQueues;
import mercury.drills.DrivenProgram;
import mercury.harness.amqp.EventKind;
import mercury.harness.amqp.WireFault;
import mercury.harness.check.CheckContext;
import mercury.harness.check.CheckSuite;
import mercury.harness.check.Graded;

/** The checks of {@code confirm_batch}. */
@CheckSuite(texts = "mercury.drills.confirmbatch.checks")
class ConfirmBatchTest {

  @Graded(id = "D1", points = 50)
  void no_order_waits_for_the_confirm_of_another(CheckContext context) throws Exception {
    DrivenProgram program = DrivenProgram.onQueue(context, "ConfirmBatch", call -> {});
    WireFault held = context.amqp().hold(event -> event.is(EventKind.CONFIRM));
    CompletableFuture<Void> saved =
        Deadlines.begin(() -> program.call("saveAll", Stream.generate(() -> "tea").limit(100).toList()));
    try {
      Deadlines.await(
          context,
          timeline -> timeline.count(EventKind.PUBLISH) == 100,
          "waits",
          context.amqp().timeline().count(EventKind.PUBLISH));
    } finally {
      held.release();
    }
    context.require(Deadlines.isDone(saved), "late");
  }

  @Graded(id = "D2", points = 50, dependsOn = "D1")
  void it_returns_when_all_are_confirmed(CheckContext context) throws Exception {
    DrivenProgram program = DrivenProgram.onQueue(context, "ConfirmBatch", call -> {});
    WireFault held = context.amqp().hold(event -> event.is(EventKind.CONFIRM));
    CompletableFuture<Void> saved =
        Deadlines.begin(() -> program.call("saveAll", List.of("tea", "milk", "bread")));
    Deadlines.await(context, timeline -> timeline.count(EventKind.PUBLISH) == 3, "unsent");
    Deadlines.awaitHeld(held, "unasked");
    DrillQueues.roundTrips(context);
    boolean early = saved.isDone();
    held.release();
    context.require(!early, "early");
    context.require(Deadlines.isDone(saved), "late");
  }
}
