package mercury.drills.confirmeach;

import mercury.drills.BegunCall;
import mercury.drills.DrillPatience;
import mercury.drills.DrivenProgram;
import mercury.harness.amqp.EventKind;
import mercury.harness.amqp.WireFault;
import mercury.harness.check.CheckContext;
import mercury.harness.check.CheckSuite;
import mercury.harness.check.Graded;

/** The checks of {@code confirm_each}. */
@CheckSuite(texts = "mercury.drills.confirmeach.checks", patience = DrillPatience.MILLIS)
class ConfirmEachTest {

  @Graded(id = "D1", points = 50)
  void save_returns_after_the_confirm(CheckContext context) throws Exception {
    DrivenProgram program = DrivenProgram.onQueue(context, "ConfirmEach", call -> {});
    WireFault held = context.amqp().hold(event -> event.is(EventKind.CONFIRM));
    BegunCall saved = program.begin("save", "tea");
    context.await(timeline -> timeline.count(EventKind.PUBLISH) == 1, "unsent");
    context.triggered(held, "unasked");
    context.require(saved.waits(), "early");
    held.release();
    saved.end("late");
  }

  @Graded(id = "D2", points = 50, dependsOn = "D1")
  void save_throws_when_no_confirm_comes(CheckContext context) throws Exception {
    DrivenProgram program = DrivenProgram.onQueue(context, "ConfirmEach", call -> {});
    context.amqp().refuse();
    context.amqp().cutBefore(event -> event.is(EventKind.CONFIRM));
    boolean thrown = context.exceptionFrom("save()", () -> program.call("save", "tea")).isPresent();
    context.require(thrown, "silent");
  }
}
