package mercury.drills.starorhash;

import java.util.List;
import mercury.drills.DrillPatience;
import mercury.drills.DrillQueues;
import mercury.drills.DrivenProgram;
import mercury.harness.amqp.EventDetail;
import mercury.harness.check.CheckContext;
import mercury.harness.check.CheckFailedError;
import mercury.harness.check.CheckSuite;
import mercury.harness.check.Graded;

/** The checks of {@code star_or_hash}. */
@CheckSuite(texts = "mercury.drills.starorhash.checks", patience = DrillPatience.MILLIS)
class StarOrHashTest {

  @Graded(id = "D1", points = 50)
  void every_event_of_an_order_arrives(CheckContext context) throws Exception {
    DrivenProgram program = DrivenProgram.onQueue(context, "StarOrHash", call -> {});
    for (String key : List.of("order.paid", "order.item.added", "order", "order.item.gift.added")) {
      DrillQueues.publish(context, context.uniqueName(), key, key);
      requireHeard(context, program, key);
    }
  }

  @Graded(id = "D2", points = 50, dependsOn = "D1")
  void no_other_event_arrives(CheckContext context) throws Exception {
    DrivenProgram program = DrivenProgram.onQueue(context, "StarOrHash", call -> {});
    List<String> keys = List.of("orders.paid", "shop.order.paid", "customer", "order.paid");
    for (String key : keys) {
      DrillQueues.publish(context, context.uniqueName(), key, key);
    }
    String first = program.awaitCall().text();
    context.require(first.equals("order.paid"), "unasked", first);
  }

  private static void requireHeard(CheckContext context, DrivenProgram program, String key)
      throws InterruptedException {
    try {
      program.awaitCall();
    } catch (CheckFailedError none) {
      String patterns =
          context.amqp().timeline().details(EventDetail.Binding.class).stream()
              .map(EventDetail.Binding::routingKey)
              .reduce((one, other) -> one + ", " + other)
              .orElse("");
      throw new CheckFailedError("missed", key, patterns);
    }
  }
}
