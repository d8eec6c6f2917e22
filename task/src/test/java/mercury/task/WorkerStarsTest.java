package mercury.task;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.Collections;
import java.util.Set;
import mercury.harness.amqp.EventKind;
import mercury.harness.amqp.Timeline;
import mercury.harness.amqp.WireEvent;
import mercury.harness.amqp.WireFault;
import mercury.harness.check.CheckContext;
import mercury.harness.check.CheckSuite;
import mercury.harness.check.Graded;
import mercury.harness.check.OptionalCheck;

/** The starred checks of {@link Worker}: delete {@code @OptionalCheck} to have a check graded. */
@CheckSuite(texts = "mercury.task.checks", subject = "Worker")
class WorkerStarsTest {

  private static final int MESSAGES = 6;
  private static final int OUTAGES = 12;
  private static final Duration A_MOMENT = Duration.ofMillis(300);
  private static final Duration SOON = Duration.ofMillis(1500);
  private static final Duration PATIENCE = Duration.ofSeconds(6);

  @OptionalCheck
  @Graded(id = "W8", points = 10, bonus = true, dependsOn = "W5.bound")
  void stop_lets_the_handlers_finish(CheckContext context) throws Exception {
    TestMessages.put(context, "1");
    HandlerGate gate = new HandlerGate();
    DrivenWorker worker = DrivenWorker.started(context, 2, message -> gate.pass());
    context.closeLater(gate);
    worker.awaitBegun();
    WireFault onTheWay =
        context.amqp().hold(event -> event.is(EventKind.DELIVER, EventKind.GET_OK));
    TestMessages.put(context, "2", "3", "4", "5", "6");
    BackgroundCall stop = WorkerStopScenarios.begin(context, worker);
    awaitStopping(context);
    onTheWay.release(); // the second message arrives while the worker is stopping
    stop.awaitBlocked(context);
    BackgroundCall again = BackgroundCall.start("stop() again", worker::stop);
    again.awaitBlocked(context);
    boolean atOnce = context.amqp().seesWithin(SOON, seen -> seen.count(EventKind.MARK) > 0);
    // a stop() that waits for a few seconds only returns by then
    context.amqp().seesWithin(PATIENCE.minus(SOON), seen -> seen.count(EventKind.MARK) > 0);
    gate.open();
    stop.join(context);
    again.join(context);
    int deliveries = context.amqp().timeline().count(EventKind.DELIVER, EventKind.GET_OK);
    context.require(deliveries <= MESSAGES, "takes", String.valueOf(deliveries), MESSAGES);
    HandlingTimeline.requireFinishedBeforeClose(context, atOnce);
    int begun = context.amqp().timeline().count(EventKind.HANDLE_BEGINS);
    context.require(begun == 1, "begun", begun - 1);
    Set<String> left =
        CheckConsumer.of(context, context.uniqueName())
            .takeBodies(MESSAGES - worker.handledBodies().size());
    context.require(
        Collections.disjoint(left, worker.handledBodies()),
        "twice",
        worker.handledBodies().toString());
  }

  @OptionalCheck
  @Graded(id = "W9", points = 10, bonus = true, dependsOn = "W5.bound")
  void a_worker_reconnects_after_a_lost_connection(CheckContext context) throws Exception {
    TestMessages.declare(context);
    TestMessages.put(context, SampleMessages.properties(1), "1".getBytes(UTF_8));
    HandlerGate gate = new HandlerGate();
    DrivenWorker worker = DrivenWorker.started(context, 2, message -> gate.pass());
    context.closeLater(gate);
    worker.awaitBegun();
    int connections = context.amqp().connections();
    Timeline before = context.amqp().timeline();
    context.amqp().restart(Duration.ofMillis(500));
    awaitBack(context, before, 1);
    context.await(seen -> seen.count(EventKind.HANDLE_BEGINS) > 1, "unfinished");
    before = context.amqp().timeline();
    context.amqp().restart(Duration.ofSeconds(4)); // longer than the first pauses of a retry
    awaitBack(context, before, 2);
    Timeline back = before;
    context.await(
        seen -> seen.since(back).count(EventKind.DELIVER, EventKind.GET_OK) > 0, "unfinished");
    // both handlers from before are still at work
    context.amqp().seesWithin(A_MOMENT, seen -> seen.count(EventKind.HANDLE_BEGINS) > 2);
    int running = HandlingTimeline.of(context.amqp().timeline()).maxRunning();
    context.require(running <= 2, "running", running);
    gate.openForOne(); // the third begins in its place, and then the other one ends
    context.amqp().seesWithin(A_MOMENT, seen -> seen.count(EventKind.HANDLE_BEGINS) > 2);
    gate.open();
    TestMessages.put(context, "2", "3");
    Timeline seen =
        context.await(
            timeline -> HandlingTimeline.acknowledged(3).test(timeline.since(back)), "unfinished");
    for (WireEvent ack : seen.since(back).of(EventKind.ACK)) {
      context.require(!ack.numbers().isEmpty(), "stale");
    }
    int now = context.amqp().connections();
    context.require(now == connections, "consumers", now, connections);
    int prefetch = HandlingTimeline.of(seen.since(back)).prefetch();
    context.require(prefetch <= 2, "prefetch", prefetch);
    for (int outage = 3; outage <= OUTAGES; outage++) {
      before = context.amqp().timeline();
      context.amqp().restart(Duration.ZERO);
      awaitBack(context, before, outage);
    }
  }

  /** Waits until the broker is told, if it is; its answer is held back, so this must be quick. */
  private static void awaitStopping(CheckContext context) throws InterruptedException {
    context
        .amqp()
        .seesWithin(
            Duration.ofSeconds(1),
            seen -> seen.count(EventKind.CANCEL, EventKind.CHANNEL_CLOSE, EventKind.MARK) > 0);
  }

  private static void awaitBack(CheckContext context, Timeline before, int outage)
      throws Exception {
    ReconnectWait.until(
        context, seen -> seen.since(before).count(EventKind.CONSUME_OK, EventKind.GET) > 0, outage);
  }
}
