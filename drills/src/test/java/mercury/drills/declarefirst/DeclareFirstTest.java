package mercury.drills.declarefirst;

import com.rabbitmq.client.GetResponse;
import java.util.List;
import mercury.drills.DrillPatience;
import mercury.drills.DrillQueues;
import mercury.drills.DrivenProgram;
import mercury.harness.amqp.EventDetail;
import mercury.harness.check.CheckContext;
import mercury.harness.check.CheckSuite;
import mercury.harness.check.Graded;

/** The check of {@code declare_first}. */
@CheckSuite(texts = "mercury.drills.declarefirst.checks", patience = DrillPatience.MILLIS)
class DeclareFirstTest {

  @Graded(id = "D1", points = 100)
  void orders_wait_for_a_receiver_that_starts_later(CheckContext context) throws Exception {
    DrivenProgram program =
        DrivenProgram.of(context, "DeclareFirst", call -> {}, context.rabbitUrl());
    program.call("send", context.uniqueName(), "tea");
    program.call("send", context.uniqueName(), "milk");
    List<EventDetail.Queue> queues =
        context.amqp().timeline().details(EventDetail.Queue.class).stream()
            .filter(queue -> queue.name().equals(context.uniqueName()) && !queue.passive())
            .toList();
    context.require(!queues.isEmpty(), "undeclared");
    for (EventDetail.Queue queue : queues) {
      context.require(!queue.exclusive(), "exclusive");
      context.require(!queue.autoDelete(), "temporary");
      context.require(queue.durable(), "transient");
    }
    for (String order : List.of("tea", "milk")) {
      GetResponse found = DrillQueues.take(context, context.uniqueName(), "lost", order);
      context.require(DrillQueues.text(found).equals(order), "lost", order);
    }
  }
}
