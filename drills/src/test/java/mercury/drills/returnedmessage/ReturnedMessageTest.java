package mercury.drills.returnedmessage;

import mercury.drills.DrillQueues;
import mercury.drills.DrivenProgram;
import mercury.harness.amqp.EventDetail;
import mercury.harness.amqp.Timeline;
import mercury.harness.check.CheckContext;
import mercury.harness.check.CheckSuite;
import mercury.harness.check.Graded;

/** The checks of {@code returned_message}. */
@CheckSuite(texts = "mercury.drills.returnedmessage.checks")
class ReturnedMessageTest {

  @Graded(id = "D1", points = 50)
  void an_order_for_a_queue_that_is_there_is_sent(CheckContext context) throws Exception {
    DrillQueues.put(context);
    DrivenProgram program = program(context);
    program.call("send", context.uniqueName(), "tea");
    String text = DrillQueues.take(context, context.uniqueName()).map(DrillQueues::text).orElse("");
    context.require(text.equals("tea"), "lost");
  }

  @Graded(id = "D2", points = 50, dependsOn = "D1")
  void an_order_that_no_queue_takes_is_complained_about(CheckContext context) throws Exception {
    DrillQueues.put(context);
    DrivenProgram program = program(context);
    String nowhere = context.uniqueName() + ".nowhere";
    boolean thrown =
        context.exceptionFrom("send()", () -> program.call("send", nowhere, "tea")).isPresent();
    Timeline seen = context.amqp().timeline();
    boolean mandatory = seen.details(EventDetail.Publish.class).get(0).mandatory();
    context.require(mandatory || thrown, "optional");
    context.require(thrown, "ignored");
    program.call("send", context.uniqueName(), "milk");
  }

  private static DrivenProgram program(CheckContext context) throws Exception {
    return DrivenProgram.running(context, "ReturnedMessage", call -> {}, context.rabbitUrl());
  }
}
