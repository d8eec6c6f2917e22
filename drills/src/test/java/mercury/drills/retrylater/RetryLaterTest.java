package mercury.drills.retrylater;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import mercury.drills.Deadlines;
import mercury.drills.DrillQueues;
import mercury.drills.DrivenProgram;
import mercury.harness.amqp.EventKind;
import mercury.harness.amqp.WireEvent;
import mercury.harness.check.CheckContext;
import mercury.harness.check.CheckFailedError;
import mercury.harness.check.CheckSuite;
import mercury.harness.check.Graded;

/** The checks of {@code retry_later}. */
@CheckSuite(texts = "mercury.drills.retrylater.checks")
class RetryLaterTest {

  @Graded(id = "D1", points = 50)
  void a_failed_task_is_tried_again(CheckContext context) throws Exception {
    AtomicInteger attempts = new AtomicInteger();
    DrivenProgram program =
        DrivenProgram.onQueue(
            context, "RetryLater", call -> failWhile(attempts.incrementAndGet() < 2));
    DrillQueues.publish(context, "", context.uniqueName(), "shaky");
    program.awaitCall();
    awaitRetry(program);
    Deadlines.await(context, timeline -> timeline.count(EventKind.ACK) == 1, "unacknowledged");
  }

  @Graded(id = "D2", points = 50, dependsOn = "D1")
  void the_retry_waits_and_nobody_waits_for_it(CheckContext context) throws Exception {
    AtomicInteger attempts = new AtomicInteger();
    DrivenProgram program =
        DrivenProgram.onQueue(
            context,
            "RetryLater",
            call -> failWhile(call.text().equals("shaky") && attempts.incrementAndGet() < 2));
    DrillQueues.publish(context, "", context.uniqueName(), "shaky");
    DrillQueues.publish(context, "", context.uniqueName(), "good");
    program.awaitCall();
    String second = program.awaitCall().text();
    context.require(second.equals("good"), "order");
    program.awaitCall();
    List<WireEvent> deliveries =
        context.amqp().timeline().of(EventKind.DELIVER).stream()
            .filter(event -> !event.message().orElseThrow().body().text().equals("good"))
            .toList();
    long millis = (deliveries.get(1).nanos() - deliveries.get(0).nanos()) / 1_000_000;
    context.require(millis >= 200, "soon", millis);
  }

  private static void awaitRetry(DrivenProgram program) throws InterruptedException {
    try {
      program.awaitCall();
    } catch (CheckFailedError none) {
      throw new CheckFailedError("never");
    }
  }

  private static void failWhile(boolean failing) {
    if (failing) {
      throw new IllegalArgumentException("this task fails, on purpose");
    }
  }
}
