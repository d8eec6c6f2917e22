package mercury.drills.returnedmessage;

import com.rabbitmq.client.GetResponse;
import mercury.drills.BegunCall;
import mercury.drills.DrillPatience;
import mercury.drills.DrillQueues;
import mercury.drills.DrivenProgram;
import mercury.harness.amqp.EventKind;
import mercury.harness.amqp.WireFault;
import mercury.harness.check.CheckContext;
import mercury.harness.check.CheckSuite;
import mercury.harness.check.Graded;

/** The checks of {@code returned_message}. */
@CheckSuite(texts = "mercury.drills.returnedmessage.checks", patience = DrillPatience.MILLIS)
class ReturnedMessageTest {

  @Graded(id = "D1", points = 50)
  void an_order_for_a_queue_that_is_there_is_sent(CheckContext context) throws Exception {
    DrillQueues.put(context);
    DrivenProgram program = program(context);
    program.call("send", context.uniqueName(), "tea");
    GetResponse order = DrillQueues.take(context, context.uniqueName(), "lost");
    context.require(DrillQueues.text(order).equals("tea"), "lost");
  }

  @Graded(id = "D2", points = 50, dependsOn = "D1")
  void an_order_that_no_queue_takes_is_complained_about(CheckContext context) throws Exception {
    DrillQueues.put(context);
    DrivenProgram program = program(context);
    WireFault onItsWayBack = context.amqp().hold(event -> event.is(EventKind.RETURN));
    BegunCall sent = program.begin("send", context.uniqueName() + ".nowhere", "tea");
    context.triggered(onItsWayBack, "optional");
    context.require(sent.waits(), "early");
    onItsWayBack.release();
    context.require(sent.throwsAtItsEnd("silent"), "ignored");
    BegunCall next = program.begin("send", context.uniqueName(), "milk");
    context.require(!next.throwsAtItsEnd("silent"), "unforgotten");
  }

  private static DrivenProgram program(CheckContext context) throws Exception {
    return DrivenProgram.running(context, "ReturnedMessage", call -> {}, context.rabbitUrl());
  }
}
