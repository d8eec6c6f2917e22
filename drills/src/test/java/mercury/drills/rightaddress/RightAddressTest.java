package mercury.drills.rightaddress;

import java.util.List;
import mercury.drills.DrillPatience;
import mercury.drills.DrillQueues;
import mercury.drills.DrivenProgram;
import mercury.harness.amqp.EventDetail;
import mercury.harness.check.CheckContext;
import mercury.harness.check.CheckSuite;
import mercury.harness.check.Graded;

/** The check of {@code right_address}. */
@CheckSuite(texts = "mercury.drills.rightaddress.checks", patience = DrillPatience.MILLIS)
class RightAddressTest {

  @Graded(id = "D1", points = 100)
  void the_greeting_is_in_the_queue(CheckContext context) throws Exception {
    DrillQueues.put(context);
    DrivenProgram program =
        DrivenProgram.of(context, "RightAddress", call -> {}, context.rabbitUrl());
    context.exceptionFrom("send()", () -> program.call("send", context.uniqueName(), "hello"));
    List<EventDetail.Publish> publishes =
        context.amqp().timeline().details(EventDetail.Publish.class);
    context.require(!publishes.isEmpty(), "unsent");
    EventDetail.Message sent = publishes.get(0).message();
    context.require(!sent.exchange().equals(context.uniqueName()), "exchange", sent.exchange());
    String text =
        DrillQueues.text(
            DrillQueues.take(
                context, context.uniqueName(), "elsewhere", sent.exchange(), sent.routingKey()));
    context.require(text.equals("hello"), "text", text);
  }
}
