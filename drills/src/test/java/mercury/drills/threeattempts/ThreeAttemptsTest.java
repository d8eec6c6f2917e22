package mercury.drills.threeattempts;

import com.rabbitmq.client.Channel;
import java.util.Optional;
import mercury.drills.DrillPatience;
import mercury.drills.DrillQueues;
import mercury.drills.DrivenProgram;
import mercury.drills.HandlerCall;
import mercury.harness.amqp.EventKind;
import mercury.harness.check.CheckContext;
import mercury.harness.check.CheckSuite;
import mercury.harness.check.Graded;

/** The checks of {@code three_attempts}. */
@CheckSuite(texts = "mercury.drills.threeattempts.checks", patience = DrillPatience.MILLIS)
class ThreeAttemptsTest {

  private static final int ATTEMPTS = 3;

  @Graded(id = "D1", points = 60)
  void a_task_that_always_fails_is_parked(CheckContext context) throws Exception {
    DrivenProgram.onQueue(context, "ThreeAttempts", ThreeAttemptsTest::fail);
    DrillQueues.publish(context, "", context.uniqueName(), "doomed");
    boolean parked = isParked(context);
    context.require(parked, "endless");
    context.require(attempts(context) == ATTEMPTS, "early", attempts(context));
  }

  @Graded(id = "D2", points = 40, dependsOn = "D1")
  void a_restart_does_not_begin_to_count_anew(CheckContext context) throws Exception {
    DrivenProgram before = DrivenProgram.onQueue(context, "ThreeAttempts", ThreeAttemptsTest::fail);
    DrillQueues.publish(context, "", context.uniqueName(), "doomed");
    context.await(
        timeline -> timeline.count(EventKind.ACK, EventKind.NACK, EventKind.REJECT) > 0, "none");
    before.call("close");
    DrivenProgram.onQueue(context, "ThreeAttempts", ThreeAttemptsTest::fail);
    context.require(isParked(context), "forgotten");
  }

  /** Waits for the end of the task: it is parked, or tried too often. */
  private static boolean isParked(CheckContext context) throws Exception {
    try (Channel channel = context.channel()) {
      return context.found(() -> isParked(context, channel), "lost");
    }
  }

  private static Optional<Boolean> isParked(CheckContext context, Channel channel)
      throws Exception {
    if (attempts(context) > ATTEMPTS) {
      return Optional.of(false);
    }
    boolean parked = channel.basicGet(context.uniqueName() + ".parked", true) != null;
    return parked ? Optional.of(true) : Optional.empty();
  }

  private static int attempts(CheckContext context) {
    return context.amqp().timeline().count(EventKind.DELIVER);
  }

  private static void fail(HandlerCall call) {
    throw new IllegalArgumentException(call.text() + " fails, on purpose");
  }
}
