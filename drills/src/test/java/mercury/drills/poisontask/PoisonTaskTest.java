package mercury.drills.poisontask;

import java.util.concurrent.atomic.AtomicInteger;
import mercury.drills.DrillPatience;
import mercury.drills.DrillQueues;
import mercury.drills.DrivenProgram;
import mercury.harness.amqp.EventDetail;
import mercury.harness.amqp.EventKind;
import mercury.harness.amqp.Timeline;
import mercury.harness.check.CheckContext;
import mercury.harness.check.CheckSuite;
import mercury.harness.check.Graded;

/** The checks of {@code poison_task}. */
@CheckSuite(texts = "mercury.drills.poisontask.checks", patience = DrillPatience.MILLIS)
class PoisonTaskTest {

  @Graded(id = "D1", points = 50)
  void a_task_that_fails_once_gets_a_second_chance(CheckContext context) throws Exception {
    DrillQueues.put(context, "shaky");
    AtomicInteger attempts = new AtomicInteger();
    DrivenProgram program =
        DrivenProgram.onQueue(
            context, "PoisonTask", call -> failWhile(attempts.incrementAndGet() < 2));
    program.awaitCall();
    program.awaitCall();
    context.await(timeline -> timeline.count(EventKind.ACK) == 1, "unacknowledged");
  }

  @Graded(id = "D2", points = 50, dependsOn = "D1")
  void a_task_that_always_fails_is_given_up(CheckContext context) throws Exception {
    DrillQueues.put(context, "poison", "good");
    DrivenProgram program =
        DrivenProgram.onQueue(
            context, "PoisonTask", call -> failWhile(call.text().equals("poison")));
    context.await(PoisonTaskTest::isOver, "unsettled");
    long attempts = program.calls().stream().filter(call -> call.text().equals("poison")).count();
    context.require(attempts == 2, "attempts", attempts);
  }

  /** The good task is done, and the poison given up or tried a third time. */
  private static boolean isOver(Timeline timeline) {
    boolean givenUp =
        timeline.of(EventKind.NACK, EventKind.REJECT).stream()
            .anyMatch(event -> !event.detail(EventDetail.Settlement.class).requeue());
    long failures = timeline.count(EventKind.NACK, EventKind.REJECT);
    return (timeline.count(EventKind.ACK) > 0 && givenUp) || failures > 2;
  }

  private static void failWhile(boolean failing) {
    if (failing) {
      throw new IllegalArgumentException("this task fails, on purpose");
    }
  }
}
