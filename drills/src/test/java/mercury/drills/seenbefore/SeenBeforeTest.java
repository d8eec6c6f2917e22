package mercury.drills.seenbefore;

import com.rabbitmq.client.AMQP.BasicProperties;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import mercury.drills.DrillPatience;
import mercury.drills.DrillQueues;
import mercury.drills.DrivenProgram;
import mercury.harness.amqp.EventKind;
import mercury.harness.check.CheckContext;
import mercury.harness.check.CheckSuite;
import mercury.harness.check.Graded;

/** The checks of {@code seen_before}. */
@CheckSuite(texts = "mercury.drills.seenbefore.checks", patience = DrillPatience.MILLIS)
class SeenBeforeTest {

  @Graded(id = "D1", points = 50)
  void an_order_that_comes_twice_is_shipped_once(CheckContext context) throws Exception {
    DrillQueues.put(context);
    DrivenProgram program = DrivenProgram.onQueue(context, "SeenBefore", call -> {});
    for (String id : List.of("order 1", "order 1", "order 2")) {
      publish(context, id);
    }
    context.await(timeline -> timeline.count(EventKind.ACK) == 3, "unacknowledged");
    context.require(program.calls().size() > 1, "alike");
    context.require(program.calls().size() == 2, "twice");
  }

  @Graded(id = "D2", points = 50, dependsOn = "D1")
  void an_order_that_failed_is_shipped_when_it_comes_again(CheckContext context) throws Exception {
    DrillQueues.put(context);
    AtomicInteger attempts = new AtomicInteger();
    DrivenProgram program =
        DrivenProgram.onQueue(
            context, "SeenBefore", call -> failWhile(attempts.incrementAndGet() < 2));
    publish(context, "order 1");
    context.await(timeline -> timeline.count(EventKind.ACK) == 1, "unacknowledged");
    context.require(program.calls().size() == 2, "forgotten");
  }

  private static void publish(CheckContext context, String id) throws Exception {
    BasicProperties properties = new BasicProperties.Builder().messageId(id).build();
    DrillQueues.publish(context, "", context.uniqueName(), properties, "a pound of tea");
  }

  private static void failWhile(boolean failing) {
    if (failing) {
      throw new IllegalArgumentException("this shipping fails, on purpose");
    }
  }
}
