package mercury.task;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mercury.harness.amqp.EventKind;
import mercury.harness.amqp.Timeline;
import mercury.harness.amqp.WireEvent;
import mercury.harness.amqp.WireFault;
import mercury.harness.check.CheckContext;
import mercury.harness.check.CheckSuite;
import mercury.harness.check.Graded;

/** The graded check of what {@link WorkerClient} makes of the broker's answer. */
@CheckSuite(texts = "mercury.task.checks", subject = "WorkerClient")
class WorkerClientAnswerTest {

  private static final Duration LATE = Duration.ofMillis(1200);

  @Graded(id = "C4.answer", points = 1, dependsOn = "C4.confirm")
  void put_waits_for_the_answer_and_believes_it(CheckContext context) throws Exception {
    TestMessages.declare(context);
    DrivenWorkerClient client = WorkerClientTest.client(context);
    requireWaits(context, client);
    WorkerClientTest.put(context, client, Map.of("n", 1)); // a late one may have cost the channel
    if (context.amqp().timeline().count(EventKind.TX_SELECT) == 0) {
      requireBelieves(context, client);
    }
    WorkerClientTest.put(context, client, Map.of("n", 3));
  }

  /** The broker refuses one message, while others wait for their confirms. */
  private static void requireBelieves(CheckContext context, DrivenWorkerClient client)
      throws Exception {
    Timeline before = context.amqp().timeline();
    WireFault answers = context.amqp().hold(event -> event.is(EventKind.CONFIRM));
    List<BackgroundCall> calls = new ArrayList<>();
    calls.add(BackgroundCall.start("put()", () -> client.put(Map.of("n", 2))));
    context.triggered(answers, "unconfirmed");
    calls.addAll(WorkerClientConfirmTest.startPuts(client, 1));
    calls.get(1).awaitBlocked(context);
    context.amqp().nackInstead(event -> event.is(EventKind.CONFIRM));
    answers.release();
    int returned = WorkerClientConfirmTest.countReturned(context, calls);
    Timeline seen = context.amqp().timeline().since(before);
    int confirmed = countMessages(seen, EventKind.CONFIRM);
    int refused = countMessages(seen, EventKind.CONFIRM_NACK);
    context.require(returned <= confirmed, "returned", returned, confirmed);
    context.require(returned >= confirmed, "others", calls.size() - returned, refused);
  }

  /** Fails as {@code early} if a put returns before its confirm comes. */
  private static void requireWaits(CheckContext context, DrivenWorkerClient client)
      throws Exception {
    WireFault onTheWay =
        context.amqp().hold(event -> event.is(EventKind.CONFIRM, EventKind.TX_COMMIT));
    BackgroundCall put = BackgroundCall.marked(context, "put()", () -> client.put(Map.of("n", 0)));
    context.triggered(onTheWay, "unconfirmed");
    boolean early = context.amqp().seesWithin(LATE, seen -> seen.count(EventKind.MARK) > 0);
    context.require(!early, "early");
    onTheWay.release();
    context.exceptionFrom(
        "put()", () -> put.join(context)); // it may have been waiting for long enough
  }

  private static int countMessages(Timeline timeline, EventKind kind) {
    return timeline.of(kind).stream().map(WireEvent::numbers).mapToInt(List::size).sum();
  }
}
