package mercury.drills.redeliveredtask;

import java.util.List;
import mercury.drills.DrillPatience;
import mercury.drills.DrillQueues;
import mercury.drills.DrivenProgram;
import mercury.drills.HandlerCall;
import mercury.drills.WorkGate;
import mercury.harness.check.CheckContext;
import mercury.harness.check.CheckSuite;
import mercury.harness.check.Graded;

/** The checks of {@code redelivered_task}. */
@CheckSuite(texts = "mercury.drills.redeliveredtask.checks", patience = DrillPatience.MILLIS)
class RedeliveredTaskTest {

  @Graded(id = "D1", points = 50)
  void a_new_payment_is_charged(CheckContext context) throws Exception {
    DrillQueues.put(context, "tea", "milk");
    DrivenProgram program = DrivenProgram.onQueue(context, "RedeliveredTask", call -> {});
    for (String payment : List.of("tea", "milk")) {
      HandlerCall call = program.awaitCall();
      context.require(call.text().equals(payment), "other", call.text());
      context.require(call.method().equals("charge"), "checked", payment);
    }
  }

  @Graded(id = "D2", points = 50, dependsOn = "D1")
  void a_payment_that_comes_again_is_checked_first(CheckContext context) throws Exception {
    DrillQueues.put(context, "tea");
    try (WorkGate dead = new WorkGate()) {
      DrivenProgram.onQueue(context, "RedeliveredTask", call -> dead.pass()).awaitCall();
      context.amqp().cut();
      DrivenProgram second = DrivenProgram.onQueue(context, "RedeliveredTask", call -> {});
      HandlerCall again = second.awaitCall();
      context.require(again.method().equals("checkThenCharge"), "twice");
    }
  }
}
