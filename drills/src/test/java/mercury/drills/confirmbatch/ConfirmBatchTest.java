package mercury.drills.confirmbatch;

import java.util.Collections;
import java.util.List;
import mercury.drills.BegunCall;
import mercury.drills.DrillPatience;
import mercury.drills.DrivenProgram;
import mercury.harness.amqp.EventKind;
import mercury.harness.amqp.WireFault;
import mercury.harness.check.CheckContext;
import mercury.harness.check.CheckSuite;
import mercury.harness.check.Graded;

/** The checks of {@code confirm_batch}. */
@CheckSuite(texts = "mercury.drills.confirmbatch.checks", patience = DrillPatience.MILLIS)
class ConfirmBatchTest {

  @Graded(id = "D1", points = 50)
  void no_order_waits_for_the_confirm_of_another(CheckContext context) throws Exception {
    DrivenProgram program = DrivenProgram.onQueue(context, "ConfirmBatch", call -> {});
    WireFault held = context.amqp().hold(event -> event.is(EventKind.CONFIRM));
    BegunCall saved = program.begin("saveAll", Collections.nCopies(100, "tea"));
    context.await(timeline -> timeline.count(EventKind.PUBLISH) == 100, "waits");
    held.release();
    saved.end("late");
  }

  @Graded(id = "D2", points = 50, dependsOn = "D1")
  void it_returns_when_all_are_confirmed(CheckContext context) throws Exception {
    DrivenProgram program = DrivenProgram.onQueue(context, "ConfirmBatch", call -> {});
    WireFault held = context.amqp().hold(event -> event.is(EventKind.CONFIRM));
    BegunCall saved = program.begin("saveAll", List.of("tea", "milk", "bread"));
    context.await(timeline -> timeline.count(EventKind.PUBLISH) == 3, "unsent");
    context.triggered(held, "unasked");
    context.require(saved.waits(), "early");
    held.release();
    saved.end("late");
  }
}
