package mercury.drills.retrylater;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import mercury.drills.DrillPatience;
import mercury.drills.DrillQueues;
import mercury.drills.DrivenProgram;
import mercury.harness.amqp.EventDetail;
import mercury.harness.amqp.EventKind;
import mercury.harness.amqp.Timeline;
import mercury.harness.amqp.WireEvent;
import mercury.harness.check.CheckContext;
import mercury.harness.check.CheckSuite;
import mercury.harness.check.Graded;

/** The checks of {@code retry_later}. */
@CheckSuite(texts = "mercury.drills.retrylater.checks", patience = DrillPatience.MILLIS)
class RetryLaterTest {

  @Graded(id = "D1", points = 50)
  void a_failed_task_is_tried_again(CheckContext context) throws Exception {
    AtomicInteger attempts = new AtomicInteger();
    DrivenProgram program =
        DrivenProgram.onQueue(
            context, "RetryLater", call -> failWhile(attempts.incrementAndGet() < 2));
    DrillQueues.publish(context, "", context.uniqueName(), "shaky");
    program.awaitCall();
    program.awaitCall("never");
    context.await(timeline -> settlements(timeline).size() == 2, "unacknowledged");
  }

  @Graded(id = "D2", points = 50, dependsOn = "D1")
  void the_retry_waits_in_a_queue(CheckContext context) throws Exception {
    AtomicInteger attempts = new AtomicInteger();
    DrivenProgram.onQueue(context, "RetryLater", call -> failWhile(attempts.incrementAndGet() < 2));
    DrillQueues.publish(context, "", context.uniqueName(), "shaky");
    Timeline seen = context.await(timeline -> timeline.count(EventKind.DELIVER) == 2, "none");
    boolean requeued =
        seen.details(EventDetail.Settlement.class).stream()
            .anyMatch(EventDetail.Settlement::requeue);
    context.require(!requeued, "requeued");
    WireEvent retry = seen.of(EventKind.DELIVER).get(1);
    context.require(hasWaited(retry), "asleep");
    WireEvent failure = settlements(seen).get(0);
    long millis = (retry.nanos() - failure.nanos()) / 1_000_000;
    context.require(millis >= 200, "soon", millis);
  }

  private static List<WireEvent> settlements(Timeline timeline) {
    return timeline.of(EventKind.ACK, EventKind.NACK, EventKind.REJECT);
  }

  private static boolean hasWaited(WireEvent delivery) {
    Map<String, Object> headers = delivery.message().orElseThrow().properties().getHeaders();
    return headers != null && headers.containsKey("x-death");
  }

  private static void failWhile(boolean failing) {
    if (failing) {
      throw new IllegalArgumentException("this task fails, on purpose");
    }
  }
}
