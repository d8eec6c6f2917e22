package mercury.drills.keeprejected;

import com.rabbitmq.client.GetResponse;
import java.util.List;
import mercury.drills.DrillPatience;
import mercury.drills.DrillQueues;
import mercury.drills.DrivenProgram;
import mercury.drills.HandlerCall;
import mercury.harness.amqp.EventDetail;
import mercury.harness.amqp.Timeline;
import mercury.harness.check.CheckContext;
import mercury.harness.check.CheckSuite;
import mercury.harness.check.Graded;

/** The checks of {@code keep_rejected}. */
@CheckSuite(texts = "mercury.drills.keeprejected.checks", patience = DrillPatience.MILLIS)
class KeepRejectedTest {

  @Graded(id = "D1", points = 100)
  void a_task_that_fails_is_parked(CheckContext context) throws Exception {
    DrivenProgram program = DrivenProgram.onQueue(context, "KeepRejected", KeepRejectedTest::work);
    for (String task : List.of("good", "bad")) {
      DrillQueues.publish(context, "", context.uniqueName(), task);
      program.awaitCall();
    }
    Timeline seen =
        context.await(timeline -> DrillQueues.settled(timeline).size() == 2, "unsettled");
    boolean requeued =
        seen.details(EventDetail.Settlement.class).stream()
            .anyMatch(EventDetail.Settlement::requeue);
    context.require(!requeued, "requeued");
    String parked = context.uniqueName() + ".parked";
    boolean declared =
        seen.details(EventDetail.Queue.class).stream().anyMatch(each -> each.name().equals(parked));
    context.require(declared, "undeclared", parked);
    GetResponse kept = DrillQueues.take(context, parked, "dropped", parked);
    context.require(DrillQueues.text(kept).equals("bad"), "dropped", parked);
  }

  private static void work(HandlerCall call) {
    if (call.text().equals("bad")) {
      throw new IllegalArgumentException("this task is bad, on purpose");
    }
  }
}
