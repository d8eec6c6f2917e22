package mercury.drills.throwingwork;

import mercury.drills.DrillPatience;
import mercury.drills.DrillQueues;
import mercury.drills.DrivenProgram;
import mercury.drills.HandlerCall;
import mercury.harness.amqp.EventDetail;
import mercury.harness.amqp.EventKind;
import mercury.harness.amqp.Timeline;
import mercury.harness.amqp.WireEvent;
import mercury.harness.check.CheckContext;
import mercury.harness.check.CheckFailedError;
import mercury.harness.check.CheckSuite;
import mercury.harness.check.Graded;

/** The checks of {@code throwing_work}. */
@CheckSuite(texts = "mercury.drills.throwingwork.checks", patience = DrillPatience.MILLIS)
class ThrowingWorkTest {

  @Graded(id = "D1", points = 50)
  void the_tasks_after_a_bad_one_are_worked_on(CheckContext context) throws Exception {
    DrillQueues.put(context, "good", "bad", "better");
    DrivenProgram program = DrivenProgram.onQueue(context, "ThrowingWork", ThrowingWorkTest::work);
    program.awaitCall();
    program.awaitCall();
    HandlerCall third = awaitThird(context, program);
    context.require(!third.text().equals("bad"), "loop");
    Timeline seen =
        context.await(seenSoFar -> isClosed(seenSoFar) || isSettled(seenSoFar), "unsettled");
    context.require(!isClosed(seen), "closed");
    boolean requeued =
        seen.details(EventDetail.Settlement.class).stream()
            .anyMatch(EventDetail.Settlement::requeue);
    context.require(!requeued, "loop");
  }

  @Graded(id = "D2", points = 50, dependsOn = "D1")
  void a_bad_task_is_rejected_and_a_good_one_acknowledged(CheckContext context) throws Exception {
    DrillQueues.put(context, "bad", "good");
    DrivenProgram.onQueue(context, "ThrowingWork", ThrowingWorkTest::work);
    Timeline seen =
        context.await(timeline -> DrillQueues.settled(timeline).size() == 2, "unsettled");
    WireEvent bad = seen.of(EventKind.ACK, EventKind.NACK, EventKind.REJECT).get(0);
    context.require(!bad.is(EventKind.ACK), "acknowledged");
    context.require(seen.count(EventKind.ACK) == 1, "refused");
  }

  private static HandlerCall awaitThird(CheckContext context, DrivenProgram program)
      throws InterruptedException {
    try {
      return program.awaitCall();
    } catch (CheckFailedError none) {
      throw new CheckFailedError(isClosed(context.amqp().timeline()) ? "closed" : "none");
    }
  }

  private static boolean isClosed(Timeline timeline) {
    return timeline.count(EventKind.CHANNEL_CLOSE) > 0;
  }

  private static boolean isSettled(Timeline timeline) {
    return DrillQueues.settled(timeline).size() == 3;
  }

  private static void work(HandlerCall call) {
    if (call.text().equals("bad")) {
      throw new IllegalArgumentException("this task is bad, on purpose");
    }
  }
}
