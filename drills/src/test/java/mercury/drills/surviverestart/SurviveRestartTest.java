package mercury.drills.surviverestart;

import java.util.List;
import mercury.drills.DrillPatience;
import mercury.drills.DrillQueues;
import mercury.drills.DrivenProgram;
import mercury.harness.amqp.EventDetail;
import mercury.harness.amqp.EventKind;
import mercury.harness.check.CheckContext;
import mercury.harness.check.CheckSuite;
import mercury.harness.check.Graded;

/** The checks of {@code survive_restart}. */
@CheckSuite(texts = "mercury.drills.surviverestart.checks", patience = DrillPatience.MILLIS)
class SurviveRestartTest {

  @Graded(id = "D1", points = 100)
  void events_of_a_restart_are_audited_after_it(CheckContext context) throws Exception {
    DrivenProgram before = DrivenProgram.onQueue(context, "SurviveRestart", call -> {});
    DrillQueues.publish(context, context.uniqueName(), "", "before");
    before.awaitCall();
    context.await(timeline -> timeline.count(EventKind.ACK) == 1, "unacknowledged");
    before.call("close");
    requireKept(context);
    DrillQueues.publish(context, context.uniqueName(), "", "meanwhile");
    DrivenProgram after = DrivenProgram.onQueue(context, "SurviveRestart", call -> {});
    DrillQueues.publish(context, context.uniqueName(), "", "after");
    for (String event : List.of("meanwhile", "after")) {
      String heard = after.awaitCall().text();
      context.require(heard.equals(event), "missed", event, heard);
    }
  }

  private static void requireKept(CheckContext context) {
    for (EventDetail.Queue queue : context.amqp().timeline().details(EventDetail.Queue.class)) {
      context.require(!queue.exclusive(), "exclusive");
      context.require(!queue.autoDelete(), "temporary");
      context.require(queue.passive() || queue.durable(), "transient"); // looked at, not declared
    }
  }
}
