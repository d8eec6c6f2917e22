package mercury.task;

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
    stop.awaitBlocked(context);
    onTheWay.release(); // the second message arrives while the worker is stopping
    stop.awaitBlocked(context);
    gate.open();
    stop.join();
    HandlingTimeline.requireFinishedBeforeClose(context);
    Set<String> left =
        CheckConsumer.of(context, context.uniqueName())
            .takeBodies(6 - worker.handledBodies().size());
    context.require(
        Collections.disjoint(left, worker.handledBodies()),
        "twice",
        worker.handledBodies().toString());
  }

  @OptionalCheck
  @Graded(id = "W9", points = 10, bonus = true, dependsOn = "W3.each")
  void a_worker_reconnects_after_a_lost_connection(CheckContext context) throws Exception {
    TestMessages.put(context, "1");
    HandlerGate gate = new HandlerGate();
    DrivenWorker worker = DrivenWorker.started(context, 2, message -> gate.pass());
    context.closeLater(gate);
    worker.awaitBegun();
    Timeline before = context.amqp().timeline();
    context.amqp().restart(Duration.ofMillis(500));
    ReconnectWait.until(
        context, seen -> seen.since(before).count(EventKind.CONSUME_OK, EventKind.GET) > 0);
    context.await(
        timeline -> timeline.since(before).count(EventKind.HANDLE_BEGINS) > 0, "unfinished");
    gate.open(); // one of the two handlers has the message from the lost connection
    TestMessages.put(context, "2", "3");
    Timeline seen =
        context.await(
            timeline -> HandlingTimeline.acknowledged(3).test(timeline.since(before)),
            "unfinished");
    for (WireEvent ack : seen.since(before).of(EventKind.ACK)) {
      context.require(!ack.numbers().isEmpty(), "stale");
    }
  }

  @OptionalCheck
  @Graded(id = "W10", points = 10, bonus = true, dependsOn = "W4.again")
  void a_message_that_fails_again_is_dead_lettered(CheckContext context) throws Exception {
    String dead = context.uniqueName() + ".dead";
    TestMessages.put(context, "poison", "good");
    DrivenWorker.started(context, 1, TestMessages.failingFor("poison"));
    Timeline seen =
        context.await(
            timeline ->
                HandlingTimeline.acknowledged(2).test(timeline)
                    || timeline.count(EventKind.HANDLE_THROWS) > 2,
            "stopped");
    int attempts = seen.count(EventKind.HANDLE_THROWS);
    context.require(attempts == 2, "attempts", attempts);
    QueueDeclarations.requireDurableShared(context, dead);
    String body = TestMessages.text(CheckConsumer.of(context, dead).next());
    context.require(body.equals("poison"), "other", body);
    long copy = seen.first(EventKind.PUBLISH).orElseThrow().number();
    int confirmed = HandlingTimeline.of(seen).first(EventKind.CONFIRM, copy);
    context.require(confirmed < HandlingTimeline.of(seen).first(EventKind.ACK, 1), "unconfirmed");
  }
}
