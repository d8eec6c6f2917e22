package mercury.drills.redeliveredtask;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import mercury.drills.DrillQueues;
import mercury.drills.DrivenProgram;
import mercury.drills.HandlerCall;
import mercury.harness.check.CheckContext;
import mercury.harness.check.CheckSuite;
import mercury.harness.check.Graded;

/** The checks of {@code redelivered_task}. */
@CheckSuite(texts = "mercury.drills.redeliveredtask.checks")
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
    CountDownLatch dead = new CountDownLatch(1);
    DrivenProgram first = DrivenProgram.onQueue(context, "RedeliveredTask", call -> dead.await());
    first.awaitCall();
    context.amqp().cut();
    DrivenProgram second = DrivenProgram.onQueue(context, "RedeliveredTask", call -> {});
    HandlerCall again = second.awaitCall();
    dead.countDown();
    context.require(again.method().equals("checkThenCharge"), "twice");
  }
}
