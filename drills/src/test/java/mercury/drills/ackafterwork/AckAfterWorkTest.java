package mercury.drills.ackafterwork;

import mercury.drills.DrillPatience;
import mercury.drills.DrillQueues;
import mercury.drills.DrivenProgram;
import mercury.drills.WorkGate;
import mercury.harness.amqp.EventDetail;
import mercury.harness.amqp.EventKind;
import mercury.harness.amqp.Timeline;
import mercury.harness.check.CheckContext;
import mercury.harness.check.CheckSuite;
import mercury.harness.check.Graded;

/** The checks of {@code ack_after_work}. */
@CheckSuite(texts = "mercury.drills.ackafterwork.checks", patience = DrillPatience.MILLIS)
class AckAfterWorkTest {

  @Graded(id = "D1", points = 50)
  void the_task_of_a_program_that_dies_comes_back(CheckContext context) throws Exception {
    DrillQueues.put(context, "bake");
    try (WorkGate dead = new WorkGate()) {
      DrivenProgram.onQueue(context, "AckAfterWork", call -> dead.pass()).awaitCall();
      Timeline begun = context.amqp().timeline();
      boolean auto = begun.details(EventDetail.Consumer.class).get(0).autoAck();
      context.require(!auto, "auto");
      DrillQueues.roundTrips(context);
      context.amqp().refuse();
      context.amqp().cut();
      DrillQueues.take(context, context.uniqueName(), "lost");
    }
  }

  @Graded(id = "D2", points = 50, dependsOn = "D1")
  void a_task_that_is_done_is_acknowledged(CheckContext context) throws Exception {
    DrillQueues.put(context, "bake", "sweep");
    DrivenProgram program = DrivenProgram.onQueue(context, "AckAfterWork", call -> {});
    program.awaitCall();
    program.awaitCall();
    context.await(timeline -> !DrillQueues.settled(timeline).isEmpty(), "never");
    context.await(timeline -> DrillQueues.settled(timeline).size() == 2, "some");
    boolean acknowledged = context.amqp().timeline().count(EventKind.NACK, EventKind.REJECT) == 0;
    context.require(acknowledged, "refused");
  }
}
