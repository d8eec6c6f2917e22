package mercury.drills.ownqueue;

import com.rabbitmq.client.Channel;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import mercury.drills.DrillPatience;
import mercury.drills.DrillQueues;
import mercury.drills.DrivenProgram;
import mercury.harness.amqp.EventDetail;
import mercury.harness.check.CheckContext;
import mercury.harness.check.CheckFailedError;
import mercury.harness.check.CheckSuite;
import mercury.harness.check.Graded;

/** The checks of {@code own_queue}. */
@CheckSuite(texts = "mercury.drills.ownqueue.checks", patience = DrillPatience.MILLIS)
class OwnQueueTest {

  @Graded(id = "D1", points = 50)
  void two_listeners_see_every_event(CheckContext context) throws Exception {
    DrivenProgram first = DrivenProgram.onQueue(context, "OwnQueue", call -> {});
    DrivenProgram second = DrivenProgram.onQueue(context, "OwnQueue", call -> {});
    for (String event : List.of("one", "two", "three", "four")) {
      DrillQueues.publish(context, context.uniqueName(), "", event);
    }
    try {
      for (DrivenProgram listener : List.of(first, second)) {
        for (int i = 0; i < 4; i++) {
          listener.awaitCall();
        }
      }
    } catch (CheckFailedError missed) {
      throw new CheckFailedError(queues(context).size() < 2 ? "shared" : "missed");
    }
  }

  @Graded(id = "D2", points = 50, dependsOn = "D1")
  void the_queue_of_a_listener_goes_with_it(CheckContext context) throws Exception {
    DrivenProgram.onQueue(context, "OwnQueue", call -> {}).call("close");
    for (String queue : queues(context)) {
      context.found(
          () -> isGone(context, queue) ? Optional.of(queue) : Optional.empty(), "left", queue);
    }
  }

  private static boolean isGone(CheckContext context, String queue) throws Exception {
    try (Channel channel = context.channel()) {
      channel.queueDeclarePassive(queue);
      return false;
    } catch (IOException gone) {
      return true; // the channel closes with that
    }
  }

  private static Set<String> queues(CheckContext context) {
    Set<String> names = new TreeSet<>();
    context
        .amqp()
        .timeline()
        .details(EventDetail.QueueDeclared.class)
        .forEach(queue -> names.add(queue.name()));
    return names;
  }
}
