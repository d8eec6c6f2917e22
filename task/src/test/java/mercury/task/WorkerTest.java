package mercury.task;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.BuiltinExchangeType;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Delivery;
import com.rabbitmq.client.Envelope;
import com.rabbitmq.client.MessageProperties;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import mercury.harness.amqp.EventDetail;
import mercury.harness.amqp.EventKind;
import mercury.harness.amqp.Timeline;
import mercury.harness.amqp.WireEvent;
import mercury.harness.amqp.WireFault;
import mercury.harness.check.CheckContext;
import mercury.harness.check.CheckSuite;
import mercury.harness.check.Graded;
import mercury.harness.driver.SubjectException;

/** The graded checks of {@link Worker}. */
@CheckSuite(texts = "mercury.task.checks")
class WorkerTest {

  private static final int FAILING = 12;
  private static final int FAILING_TOGETHER = 60;
  private static final Duration SLOW = Duration.ofMillis(1500);
  private static final Duration A_MOMENT = Duration.ofMillis(300);

  @Graded(id = "W1.start", points = 3)
  void start_does_not_wait_for_messages(CheckContext context) throws Exception {
    TestMessages.declare(context);
    DrivenWorker worker = DrivenWorker.of(context, 2, message -> {});
    Optional<Exception> thrown = context.exceptionFrom("start()", worker::start);
    QueueDeclarations.requireAccepted(context, thrown);
    boolean global =
        context.amqp().timeline().details(EventDetail.Qos.class).stream()
            .anyMatch(EventDetail.Qos::global);
    context.require(!global, "global");
    context.await(seen -> seen.count(EventKind.CONSUME_OK, EventKind.GET) > 0, "idle");
    Optional<Exception> again = context.exceptionFrom("start() again", worker::start);
    context.require(again.isPresent(), "twice");
    String type = SubjectException.simpleName(again.get());
    context.require(SubjectException.isA(again.get(), IllegalStateException.class), "again", type);
  }

  @Graded(id = "W1.registered", points = 2, dependsOn = "W1.start")
  void start_returns_when_the_consumer_is_registered(CheckContext context) throws Exception {
    TestMessages.declare(context);
    DrivenWorker worker = DrivenWorker.of(context, 1, message -> {});
    context.amqp().cutBefore(event -> event.is(EventKind.CONSUME_OK));
    Optional<Exception> thrown = context.exceptionFrom("start()", worker::start);
    Timeline seen = context.amqp().timeline();
    context.require(
        thrown.isPresent() || seen.count(EventKind.CONSUME_OK, EventKind.GET) > 0, "early");
    requireWaits(context);
  }

  /** The broker takes its time; somebody else starts the worker meanwhile. */
  private static void requireWaits(CheckContext context) throws Exception {
    DrivenWorker worker = DrivenWorker.of(context, 1, message -> {});
    Timeline before = context.amqp().timeline();
    WireFault answer = context.amqp().hold(event -> event.is(EventKind.CONSUME_OK));
    BackgroundCall start = BackgroundCall.marked(context, "start()", worker::start);
    context.amqp().seesWithin(SLOW, seen -> seen.since(before).count(EventKind.MARK) > 0);
    Timeline seen = context.amqp().timeline().since(before);
    boolean early = answer.triggeredBy().isPresent() && seen.count(EventKind.MARK) > 0;
    BackgroundCall again = BackgroundCall.marked(context, "start() again", worker::start);
    context.amqp().seesWithin(A_MOMENT, all -> all.since(before).count(EventKind.MARK) > 1);
    boolean gaveUp = start.hasReturned() && !early;
    answer.release();
    Optional<Exception> first = context.exceptionFrom("start()", () -> start.join(context));
    Optional<Exception> second = context.exceptionFrom("start() again", () -> again.join(context));
    context.require(!early, "before");
    if (!gaveUp) { // within its right, when the broker does not answer
      requireRefused(context, first, second);
    }
  }

  private static void requireRefused(
      CheckContext context, Optional<Exception> first, Optional<Exception> second)
      throws Exception {
    boolean refused =
        second.isPresent() && SubjectException.isA(second.get(), IllegalStateException.class);
    context.require(refused, "meanwhile");
    if (first.isPresent()) {
      throw first.get();
    }
  }

  @Graded(id = "W1.queue", points = 3)
  void the_queue_is_declared_as_by_the_client(CheckContext context) throws Exception {
    DrivenWorker worker = DrivenWorker.of(context, 1, message -> {});
    context.exceptionFrom("start()", worker::start);
    context.await(timeline -> timeline.count(EventKind.QUEUE_DECLARE) > 0, "undeclared");
    QueueDeclarations.requireDurableShared(context, context.uniqueName());
  }

  @Graded(id = "W2", points = 4, dependsOn = "W1.start")
  void every_message_reaches_handle_whole(CheckContext context) throws Exception {
    TestMessages.declare(context);
    DrivenWorker worker = DrivenWorker.started(context, 5, message -> {});
    for (int n = 1; n <= SampleMessages.COUNT; n++) {
      TestMessages.put(context, SampleMessages.properties(n), SampleMessages.body(n));
      Delivery message = worker.awaitBegun(n);
      SampleMessages.requireWhole(context, message, n);
      context.require(!message.getEnvelope().isRedeliver(), "envelope", n);
    }
    requireTrueEnvelope(context, worker);
  }

  /** A message that came over an exchange, by another key than the name of the queue. */
  private static void requireTrueEnvelope(CheckContext context, DrivenWorker worker)
      throws Exception {
    String exchange = context.uniqueName() + ".exchange";
    Channel channel = context.channel();
    channel.exchangeDeclare(exchange, BuiltinExchangeType.DIRECT);
    channel.queueBind(context.uniqueName(), exchange, "a key");
    TestMessages.publish(context, exchange, "a key", new BasicProperties(), new byte[1]);
    Envelope envelope = worker.awaitBegun().getEnvelope();
    channel.exchangeDelete(exchange);
    boolean asSent =
        envelope.getExchange().equals(exchange) && envelope.getRoutingKey().equals("a key");
    context.require(asSent, "envelope", SampleMessages.COUNT + 1);
  }

  @Graded(id = "W3.after", points = 6, dependsOn = "W2")
  void a_message_is_acknowledged_after_its_handle(CheckContext context) throws Exception {
    TestMessages.put(context, "1", "2", "3", "4", "5");
    DrivenWorker.started(context, 1, message -> TestMessages.roundTrip(context));
    context.await(seen -> seen.count(EventKind.HANDLE_BEGINS) > 0, "none");
    List<EventDetail.Consumer> consumers =
        context.amqp().timeline().details(EventDetail.Consumer.class);
    context.require(consumers.stream().noneMatch(EventDetail.Consumer::autoAck), "auto");
    Timeline seen = context.await(HandlingTimeline.acknowledged(5), "never");
    for (long number = 1; number <= 5; number++) {
      int end = HandlingTimeline.of(seen).first(EventKind.HANDLE_ENDS, number);
      context.require(
          end < HandlingTimeline.of(seen).first(EventKind.ACK, number), "early", number);
    }
  }

  @Graded(id = "W3.each", points = 2, dependsOn = "W3.after")
  void every_message_is_acknowledged_individually(CheckContext context) throws Exception {
    requireSettledOnce(context, message -> {});
  }

  @Graded(id = "W3.once", points = 1, dependsOn = "W4.goes_on")
  void a_message_whose_handle_throws_is_settled_once(CheckContext context) throws Exception {
    requireSettledOnce(context, TestMessages.failingOnce());
  }

  private static void requireSettledOnce(CheckContext context, DrivenWorker.MessageHandler handler)
      throws Exception {
    TestMessages.put(context, "1", "2", "3", "4", "5", "6", "7", "8");
    DrivenWorker.started(context, 3, handler);
    Timeline seen =
        context.await(
            timeline ->
                HandlingTimeline.acknowledged(8).test(timeline)
                    || HandlingTimeline.of(timeline).acksOtherDeliveries(),
            "never");
    for (WireEvent settled : seen.of(EventKind.ACK, EventKind.NACK, EventKind.REJECT)) {
      context.require(!settled.detail(EventDetail.Settlement.class).multiple(), "multiple");
      context.require(!settled.numbers().isEmpty(), "again");
    }
  }

  @Graded(id = "W4.again", points = 4, dependsOn = "W3.after")
  void a_message_whose_handle_throws_is_delivered_again(CheckContext context) throws Exception {
    TestMessages.put(context, "1");
    DrivenWorker.started(context, 1, TestMessages.failingOnce());
    Timeline seen = context.await(timeline -> HandlingTimeline.of(timeline).isOver(1), "kept");
    if (seen.count(EventKind.ACK) > 0) { // whether it is published again then tells the mistake
      context.amqp().seesWithin(Duration.ofSeconds(1), all -> all.count(EventKind.PUBLISH) > 0);
    }
    HandlingTimeline.of(context.amqp().timeline()).requireNotLost(context, 1);
  }

  @Graded(id = "W4.goes_on", points = 3, dependsOn = "W4.again")
  void a_handle_that_throws_does_not_end_the_worker(CheckContext context) throws Exception {
    for (int n = 0; n < FAILING; n++) { // each fails once
      TestMessages.put(context, "failing " + n);
    }
    BasicProperties one = new BasicProperties.Builder().messageId("the same").build();
    TestMessages.put(context, one, bytes("the same"));
    TestMessages.put(context, one, bytes("the same"));
    DrivenWorker worker = DrivenWorker.started(context, 1, TestMessages.failingIf("failing"));
    for (int i = 0; i < 2 * FAILING + 2; i++) {
      worker.awaitBegun(i);
    }
    Timeline seen = context.await(HandlingTimeline.acknowledged(FAILING + 2), "stopped");
    int handled = seen.count(EventKind.HANDLE_BEGINS);
    // a second settlement costs the channel, so that others come again: see W3.once
    boolean again =
        seen.of(EventKind.ACK, EventKind.NACK, EventKind.REJECT).stream()
            .anyMatch(settled -> settled.numbers().isEmpty());
    context.require(again || handled == 2 * FAILING + 2, "twice", handled, 2 * FAILING + 2);
    requireGoesOnWhenAllFail(context);
  }

  /** Many messages of another queue fail before the first is handled. */
  private static void requireGoesOnWhenAllFail(CheckContext context) throws Exception {
    String queue = context.uniqueName() + ".together";
    context.channel().queueDeclare(queue, true, false, false, null);
    Timeline before = context.amqp().timeline();
    for (int n = 0; n < FAILING_TOGETHER; n++) {
      TestMessages.publish(context, "", queue, MessageProperties.BASIC, bytes("all fail: " + n));
    }
    DrivenWorker.startedFor(
        context, queue, FAILING_TOGETHER, TestMessages.failingTogether(context, FAILING_TOGETHER));
    context.await(
        seen -> HandlingTimeline.acknowledged(FAILING_TOGETHER).test(seen.since(before)), "all");
  }

  @Graded(id = "W6", points = 3, dependsOn = "W3.after")
  void a_worker_that_dies_loses_nothing(CheckContext context) throws Exception {
    TestMessages.put(context, "1");
    TestMessages.requeueFirst(context); // a redelivery counts as much as the first delivery
    HandlerGate gate = new HandlerGate();
    DrivenWorker worker = DrivenWorker.started(context, 1, message -> gate.pass());
    context.closeLater(gate);
    boolean flagged = worker.awaitBegun().getEnvelope().isRedeliver();
    context.require(flagged, "flag");
    TestMessages.awaitArrival(context); // so that an acknowledgement already sent is not lost
    context.amqp().refuse();
    context.amqp().cut();
    Delivery message = CheckConsumer.of(context, context.uniqueName()).next();
    context.require(TestMessages.text(message).equals("1"), "other", TestMessages.text(message));
  }

  private static byte[] bytes(String body) {
    return body.getBytes(UTF_8);
  }
}
