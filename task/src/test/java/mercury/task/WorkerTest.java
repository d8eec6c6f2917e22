package mercury.task;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Delivery;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import mercury.harness.amqp.EventDetail;
import mercury.harness.amqp.EventKind;
import mercury.harness.amqp.Timeline;
import mercury.harness.amqp.WireEvent;
import mercury.harness.check.CheckContext;
import mercury.harness.check.CheckSuite;
import mercury.harness.check.Graded;

/** The graded checks of {@link Worker}. */
@CheckSuite(texts = "mercury.task.checks")
class WorkerTest {

  @Graded(id = "W1.start", points = 3)
  void start_does_not_wait_for_messages(CheckContext context) throws Exception {
    TestMessages.declare(context);
    RecordingWorker worker = RecordingWorker.of(context, 2, message -> {});
    Optional<Exception> thrown = context.exceptionFrom("start()", worker::start);
    QueueDeclarations.requireAccepted(context, thrown);
    boolean global =
        context.amqp().timeline().details(EventDetail.Qos.class).stream()
            .anyMatch(EventDetail.Qos::global);
    context.require(!global, "global");
    context.await(seen -> seen.count(EventKind.CONSUME_OK, EventKind.GET) > 0, "idle");
  }

  @Graded(id = "W1.registered", points = 2, dependsOn = "W1.start")
  void start_returns_when_the_consumer_is_registered(CheckContext context) throws Exception {
    TestMessages.declare(context);
    RecordingWorker worker = RecordingWorker.of(context, 1, message -> {});
    context.amqp().cutBefore(event -> event.is(EventKind.CONSUME_OK));
    Optional<Exception> thrown = context.exceptionFrom("start()", worker::start);
    Timeline seen = context.amqp().timeline();
    context.require(
        thrown.isPresent() || seen.count(EventKind.CONSUME_OK, EventKind.GET) > 0, "early");
  }

  @Graded(id = "W1.queue", points = 3)
  void the_queue_is_declared_as_by_the_client(CheckContext context) throws Exception {
    RecordingWorker worker = RecordingWorker.of(context, 1, message -> {});
    context.exceptionFrom("start()", worker::start);
    context.await(timeline -> timeline.count(EventKind.QUEUE_DECLARE) > 0, "undeclared");
    QueueDeclarations.requireDurableShared(context, context.uniqueName());
  }

  @Graded(id = "W2", points = 4, dependsOn = "W1.start")
  void every_message_reaches_handle_whole(CheckContext context) throws Exception {
    TestMessages.declare(context);
    RecordingWorker worker = RecordingWorker.started(context, 5, message -> {});
    for (int n = 1; n <= 3; n++) {
      byte[] body = {(byte) n, 0, (byte) 0xff};
      BasicProperties properties = new BasicProperties.Builder().messageId("id " + n).build();
      TestMessages.put(context, properties, body);
      Delivery message = worker.awaitBegun();
      context.require(Arrays.equals(message.getBody(), body), "body", n);
      BasicProperties seen = message.getProperties();
      context.require(seen != null && ("id " + n).equals(seen.getMessageId()), "properties", n);
      context.require(message.getEnvelope() != null, "envelope", n);
    }
  }

  @Graded(id = "W3.after", points = 6, dependsOn = "W2")
  void a_message_is_acknowledged_after_its_handle(CheckContext context) throws Exception {
    TestMessages.put(context, "1", "2", "3", "4", "5");
    RecordingWorker.started(context, 1, message -> TestMessages.roundTrip(context));
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

  @Graded(id = "W3.each", points = 3, dependsOn = "W3.after")
  void every_message_is_acknowledged_individually(CheckContext context) throws Exception {
    TestMessages.put(context, "1", "2", "3", "4", "5", "6", "7", "8");
    RecordingWorker.started(context, 3, message -> {});
    Timeline seen =
        context.await(
            timeline ->
                HandlingTimeline.acknowledged(8).test(timeline)
                    || HandlingTimeline.of(timeline).acksOtherDeliveries(),
            "never");
    for (WireEvent ack : seen.of(EventKind.ACK)) {
      context.require(!ack.detail(EventDetail.Settlement.class).multiple(), "multiple");
      context.require(!ack.numbers().isEmpty(), "again");
    }
  }

  @Graded(id = "W4.again", points = 4, dependsOn = "W3.after")
  void a_message_whose_handle_throws_is_delivered_again(CheckContext context) throws Exception {
    TestMessages.put(context, "1");
    RecordingWorker.started(context, 1, TestMessages.failingOnce());
    Timeline seen = context.await(timeline -> HandlingTimeline.of(timeline).isOver(1), "kept");
    HandlingTimeline.of(seen).requireNotLost(context, 1);
  }

  @Graded(id = "W4.goes_on", points = 3, dependsOn = "W4.again")
  void a_handle_that_throws_does_not_end_the_worker(CheckContext context) throws Exception {
    TestMessages.put(context, "1", "2", "3");
    RecordingWorker worker = RecordingWorker.started(context, 1, TestMessages.failingOnce());
    for (int i = 0; i < 6; i++) { // each of the three messages fails once
      worker.awaitBegun();
    }
    context.await(HandlingTimeline.acknowledged(3), "stopped");
  }

  @Graded(id = "W5.parallel", points = 5, dependsOn = "W2")
  void capacity_handlers_run_at_once(CheckContext context) throws Exception {
    TestMessages.put(context, "1", "2");
    HandlerGate gate = new HandlerGate();
    RecordingWorker.started(context, 2, message -> gate.pass());
    context.closeLater(gate);
    context.await(seen -> HandlingTimeline.of(seen).maxRunning() > 0, "none");
    context.await(seen -> HandlingTimeline.of(seen).maxRunning() == 2, "serial", 1);
  }

  @Graded(id = "W5.bound", points = 5, dependsOn = "W3.each")
  void no_more_than_capacity_are_in_flight(CheckContext context) throws Exception {
    TestMessages.put(context, "1", "2", "3", "4", "5", "6", "7", "8", "9", "10");
    RecordingWorker.started(context, 3, message -> TestMessages.roundTrip(context));
    Timeline seen = context.await(HandlingTimeline.acknowledged(10), "never");
    int prefetch = HandlingTimeline.of(seen).prefetch();
    context.require(prefetch < Integer.MAX_VALUE, "unlimited");
    context.require(prefetch <= 3, "prefetch", prefetch);
    context.require(seen.maxUnsettled() <= 3, "unsettled", seen.maxUnsettled());
    int running = HandlingTimeline.of(seen).maxRunning();
    context.require(running <= 3, "running", running);
  }

  @Graded(id = "W6", points = 3, dependsOn = "W3.after")
  void a_worker_that_dies_loses_nothing(CheckContext context) throws Exception {
    TestMessages.put(context, "1");
    TestMessages.requeueFirst(context); // a redelivery counts as much as the first delivery
    HandlerGate gate = new HandlerGate();
    RecordingWorker worker = RecordingWorker.started(context, 1, message -> gate.pass());
    context.closeLater(gate);
    worker.awaitBegun();
    TestMessages.awaitArrival(context); // so that an acknowledgement already sent is not lost
    context.amqp().refuse();
    context.amqp().cut();
    Delivery message = CheckConsumer.of(context, context.uniqueName()).next();
    context.require(TestMessages.text(message).equals("1"), "other", TestMessages.text(message));
  }

  @Graded(id = "W7.close", points = 2, dependsOn = "W2")
  void stop_closes_the_connection_and_ends_the_threads(CheckContext context) throws Exception {
    WorkerStopScenarios.stopAfterOneMessage(
        context, "1"); // what all workers share then belongs to no thread group of this check
    CheckThreadGroup threads = new CheckThreadGroup();
    threads.run(() -> WorkerStopScenarios.stopAfterOneMessage(context, "2"));
    CleanupAssertions.requireConnectionsClosed(context);
    List<String> survivors = threads.survivors();
    context.require(survivors.isEmpty(), "threads", survivors.size(), String.join(", ", survivors));
  }

  @Graded(id = "W7.nothing_starts", points = 1, dependsOn = "W7.close")
  void after_stop_no_handler_starts(CheckContext context) throws Exception {
    CheckThreadGroup threads = new CheckThreadGroup();
    threads.run(() -> WorkerStopScenarios.stopWhileHandling(context));
    threads.survivors(); // once they have ended, nothing can start any more
    Timeline seen = context.amqp().timeline();
    long late = WorkerStopScenarios.countBegunAfterStop(seen);
    context.require(late == 0, "late", late);
  }

  @Graded(id = "W7.calls", points = 1, dependsOn = "W7.close")
  void stop_may_come_first_and_twice(CheckContext context) throws Exception {
    TestMessages.declare(context);
    RecordingWorker idle = RecordingWorker.of(context, 1, message -> {});
    context.run("stop() before start()", idle::stop);
    RecordingWorker worker = RecordingWorker.started(context, 1, message -> {});
    context.run("stop()", worker::stop);
    context.run("stop() again", worker::stop);
    CleanupAssertions.requireConnectionsClosed(context);
    Optional<Exception> thrown =
        context.exceptionFrom("new Worker()", () -> RecordingWorker.of(context, 0, message -> {}));
    context.require(
        thrown.isPresent() && thrown.get() instanceof IllegalArgumentException, "capacity");
  }
}
