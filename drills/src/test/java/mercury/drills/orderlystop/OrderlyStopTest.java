package mercury.drills.orderlystop;

import com.rabbitmq.client.GetResponse;
import mercury.drills.BegunCall;
import mercury.drills.DrillPatience;
import mercury.drills.DrillQueues;
import mercury.drills.DrivenProgram;
import mercury.drills.WorkGate;
import mercury.harness.amqp.EventKind;
import mercury.harness.check.CheckContext;
import mercury.harness.check.CheckSuite;
import mercury.harness.check.Graded;

/** The checks of {@code orderly_stop}. */
@CheckSuite(texts = "mercury.drills.orderlystop.checks", patience = DrillPatience.MILLIS)
class OrderlyStopTest {

  @Graded(id = "D1", points = 60)
  void the_task_at_hand_is_done_and_acknowledged(CheckContext context) throws Exception {
    DrillQueues.put(context, "bake");
    try (WorkGate baked = new WorkGate()) {
      DrivenProgram program = DrivenProgram.onQueue(context, "OrderlyStop", call -> baked.pass());
      program.awaitCall();
      BegunCall closed = program.begin("close");
      boolean waits = closed.waits();
      boolean gone = context.amqp().timeline().count(EventKind.CONNECTION_CLOSE) > 0;
      context.require(!gone, "gone");
      context.require(waits, "early");
      baked.open();
      closed.end("stays");
    }
    context.require(context.amqp().timeline().count(EventKind.ACK) == 1, "unacknowledged");
  }

  @Graded(id = "D2", points = 40, dependsOn = "D1")
  void no_other_task_is_begun(CheckContext context) throws Exception {
    DrillQueues.put(context, "bake");
    try (WorkGate baked = new WorkGate()) {
      DrivenProgram program = DrivenProgram.onQueue(context, "OrderlyStop", call -> baked.pass());
      program.awaitCall();
      BegunCall closed = program.begin("close");
      context.await(timeline -> timeline.count(EventKind.CANCEL) > 0, "goes-on");
      DrillQueues.publish(context, "", context.uniqueName(), "sweep");
      baked.open();
      closed.end("stays");
      context.require(program.calls().isEmpty(), "begun");
    }
    GetResponse left = DrillQueues.take(context, context.uniqueName(), "lost");
    context.require(DrillQueues.text(left).equals("sweep"), "lost");
  }
}
