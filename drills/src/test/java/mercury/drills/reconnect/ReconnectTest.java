package mercury.drills.reconnect;

import mercury.drills.DrillPatience;
import mercury.drills.DrillQueues;
import mercury.drills.DrivenProgram;
import mercury.harness.amqp.EventKind;
import mercury.harness.check.CheckContext;
import mercury.harness.check.CheckSuite;
import mercury.harness.check.Graded;

/** The checks of {@code reconnect}. */
@CheckSuite(texts = "mercury.drills.reconnect.checks", patience = DrillPatience.MILLIS)
class ReconnectTest {

  @Graded(id = "D1", points = 100)
  void tasks_are_worked_on_after_the_connection_broke(CheckContext context) throws Exception {
    DrillQueues.put(context, "before");
    DrivenProgram program = DrivenProgram.onQueue(context, "Reconnect", call -> {});
    program.awaitCall();
    context.await(timeline -> timeline.count(EventKind.ACK) == 1, "unacknowledged");
    context.amqp().cut();
    context.await(timeline -> timeline.count(EventKind.CONNECTION_OPENED) == 2, "away");
    context.await(timeline -> timeline.count(EventKind.CONSUME) == 2, "deaf");
    DrillQueues.publish(context, "", context.uniqueName(), "after");
    String text = program.awaitCall().text();
    context.require(text.equals("after"), "again", text);
  }
}
