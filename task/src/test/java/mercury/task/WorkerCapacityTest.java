package mercury.task;

import java.util.stream.IntStream;
import mercury.harness.amqp.EventKind;
import mercury.harness.amqp.Timeline;
import mercury.harness.check.CheckContext;
import mercury.harness.check.CheckSuite;
import mercury.harness.check.CheckWait;
import mercury.harness.check.Graded;

/** The graded checks of how many messages a {@link Worker} has in hand. */
@CheckSuite(texts = "mercury.task.checks", subject = "Worker")
class WorkerCapacityTest {

  private static final int FAILING = 60; // a pause after each of them adds up
  private static final int LARGE = 64; // more than any machine of a learner has processors

  @Graded(id = "W5.parallel", points = 5, dependsOn = "W2")
  void capacity_handlers_run_at_once(CheckContext context) throws Exception {
    TestMessages.put(context, bodies(LARGE));
    HandlerGate gate = new HandlerGate();
    DrivenWorker.started(context, LARGE, message -> gate.pass());
    context.closeLater(gate);
    context.await(seen -> HandlingTimeline.of(seen).maxRunning() > 0, "none");
    context.await(seen -> HandlingTimeline.of(seen).maxRunning() > 1, "serial", 1);
    requireRunning(context, LARGE);
  }

  @Graded(id = "W5.bound", points = 5, dependsOn = "W3.each")
  void no_more_than_capacity_are_in_flight(CheckContext context) throws Exception {
    TestMessages.put(context, bodies(10));
    DrivenWorker worker =
        DrivenWorker.started(context, 3, message -> TestMessages.roundTrip(context));
    Timeline seen = context.await(HandlingTimeline.acknowledged(10), "never");
    int prefetch = HandlingTimeline.of(seen).prefetch();
    context.require(prefetch < Integer.MAX_VALUE, "unlimited");
    context.require(prefetch <= 3, "prefetch", prefetch);
    context.require(seen.maxUnsettled() <= 3, "unsettled", seen.maxUnsettled());
    int running = HandlingTimeline.of(seen).maxRunning();
    context.require(running <= 3, "running", running);
    context.run("stop()", worker::stop);
    requireAlone(context);
    requireRoom(context);
  }

  private static void requireRunning(CheckContext context, int handlers)
      throws InterruptedException {
    CheckWait.eventually(
        context.amqp(),
        CheckContext.TIMEOUT,
        seen -> HandlingTimeline.of(seen).maxRunning() == handlers);
    int running = HandlingTimeline.of(context.amqp().timeline()).maxRunning();
    context.require(running == handlers, "few", running, handlers);
  }

  /** Nothing is in flight beside the one message of a worker whose capacity is 1. */
  private static void requireAlone(CheckContext context) throws Exception {
    Timeline before = context.amqp().timeline();
    TestMessages.put(context, bodies(3));
    DrivenWorker worker =
        DrivenWorker.started(context, 1, message -> TestMessages.roundTrip(context));
    Timeline seen =
        context
            .await(timeline -> timeline.since(before).count(EventKind.ACK) >= 3, "never")
            .since(before);
    context.require(seen.maxUnsettled() <= 1, "alone", seen.maxUnsettled());
    context.run("stop()", worker::stop);
  }

  /** One handler is at work all the time; the other messages share the rest of the capacity. */
  private static void requireRoom(CheckContext context) throws Exception {
    Timeline before = context.amqp().timeline();
    HandlerGate gate = new HandlerGate();
    TestMessages.put(context, "slow", "1", "2", "3", "4", "5");
    DrivenWorker worker =
        DrivenWorker.started(
            context,
            2,
            message -> {
              if (TestMessages.text(message).equals("slow")) {
                gate.pass();
              }
            });
    context.closeLater(gate);
    context.await(seen -> seen.since(before).count(EventKind.ACK) >= 5, "batches");
    requireRoomAfterFailures(context, worker, gate);
  }

  /** A handler that has thrown has ended, too. */
  private static void requireRoomAfterFailures(
      CheckContext context, DrivenWorker busy, HandlerGate gate) throws Exception {
    gate.open();
    context.run("stop()", busy::stop);
    Timeline before = context.amqp().timeline();
    TestMessages.put(context, bodies(FAILING));
    DrivenWorker.started(context, 1, TestMessages.failingOnce());
    context.await(seen -> seen.since(before).count(EventKind.HANDLE_BEGINS) >= FAILING, "kept");
  }

  private static String[] bodies(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(Integer::toString).toArray(String[]::new);
  }
}
