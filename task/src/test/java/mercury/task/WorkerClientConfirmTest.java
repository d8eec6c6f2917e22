package mercury.task;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import mercury.harness.amqp.EventDetail;
import mercury.harness.amqp.EventKind;
import mercury.harness.amqp.Timeline;
import mercury.harness.amqp.WireFault;
import mercury.harness.check.CheckContext;
import mercury.harness.check.CheckSuite;
import mercury.harness.check.Graded;
import mercury.harness.check.LoadDeadline;

/** The graded checks of what {@link WorkerClient} promises when {@code put} returns or throws. */
@CheckSuite(texts = "mercury.task.checks", subject = "WorkerClient")
class WorkerClientConfirmTest {

  private static final int THREADS = 8;
  private static final int ROUNDS = 10;
  private static final int RECONNECT_S = 15;
  private static final Duration RECOVERY = Duration.ofSeconds(6);

  @Graded(id = "C4.confirm", points = 2, dependsOn = "C1")
  void put_returns_when_the_broker_has_confirmed(CheckContext context) throws Exception {
    TestMessages.declare(context);
    DrivenWorkerClient client = WorkerClientTest.client(context);
    context.amqp().cutBefore(event -> event.is(EventKind.CONFIRM, EventKind.TX_COMMIT));
    Optional<Exception> thrown = context.exceptionFrom("put()", () -> client.put(Map.of("n", 1)));
    Timeline seen = context.amqp().timeline();
    boolean asked = seen.count(EventKind.CONFIRM_SELECT, EventKind.TX_SELECT) > 0;
    context.require(asked || thrown.isPresent(), "unasked");
    seen = context.await(all -> all.count(EventKind.CONNECTION_CLOSED) > 0, "early");
    context.require(seen.count(EventKind.CONFIRM) > 0 || thrown.isPresent(), "early");
    int publishes = seen.count(EventKind.PUBLISH);
    context.require(publishes == 1, "again", publishes);
    context.amqp().refuse();
    context.amqp().cut();
    context.require(
        context.exceptionFrom("put()", () -> client.put(Map.of("n", 2))).isPresent(), "away");
    context.amqp().accept();
    requireWorksAgain(context, client);
  }

  @Graded(id = "C4.queue", points = 3, dependsOn = "C4.answer")
  void put_reports_that_no_queue_holds_the_message(CheckContext context) throws Exception {
    TestMessages.declare(context);
    DrivenWorkerClient client = WorkerClientTest.client(context);
    WorkerClientTest.put(context, client, Map.of("n", 1));
    context.channel().queueDelete(context.uniqueName());
    Timeline before = context.amqp().timeline();
    WireFault answers = context.amqp().hold(event -> event.is(EventKind.RETURN));
    List<BackgroundCall> calls = startPuts(client, 1);
    calls.get(0).awaitBlocked(context);
    answers.release();
    int returned = countReturned(context, calls);
    Timeline seen = context.amqp().timeline().since(before);
    boolean declaredAgain = seen.count(EventKind.QUEUE_DECLARE) > 0;
    boolean mandatory =
        seen.details(EventDetail.Publish.class).stream().allMatch(p -> p.mandatory());
    context.require(declaredAgain || mandatory, "unasked");
    context.require(returned <= messages(context), "returned", String.valueOf(returned), THREADS);
    TestMessages.declare(context);
    context.exceptionFrom("put()", () -> client.put(Map.of("n", 2))); // it may notice only now
    requireNoticesDeletion(context, client);
  }

  /** Deletes the queue when the message is on its way already. */
  private static void requireNoticesDeletion(CheckContext context, DrivenWorkerClient client)
      throws Exception {
    WireFault published = context.amqp().hold(event -> event.is(EventKind.PUBLISH));
    BackgroundCall put = BackgroundCall.start("put()", () -> client.put(Map.of("n", 3)));
    put.awaitBlocked(context);
    context.channel().queueDelete(context.uniqueName());
    published.release();
    int returned = countReturned(context, List.of(put));
    context.require(returned <= messages(context), "between");
  }

  @Graded(id = "C5", points = 2, dependsOn = "C1")
  void one_client_has_one_connection(CheckContext context) throws Exception {
    TestMessages.declare(context);
    DrivenWorkerClient client = WorkerClientTest.client(context);
    for (BackgroundCall call : startPuts(client, 5)) {
      call.join(context);
    }
    CheckConsumer consumer = CheckConsumer.of(context, context.uniqueName());
    for (int i = 0; i < THREADS * 5; i++) {
      consumer.next();
    }
    int connections = context.amqp().timeline().count(EventKind.CONNECTION_OPENED);
    context.require(connections == 1, "connections", connections);
    requireWaitTogether(context, client);
    context.channel().queueDelete(context.uniqueName());
    context.exceptionFrom("put()", () -> client.put(Map.of("n", 1)));
    TestMessages.declare(context);
    context.exceptionFrom("put()", () -> client.put(Map.of("n", 2)));
    requireOneConnection(context, "more");
    context.amqp().cut();
    context.exceptionFrom("put()", () -> client.put(Map.of("n", 3)));
    requireWorksAgain(context, client);
    // the library's recovery begins when five seconds are over
    context.amqp().seesWithin(RECOVERY, seen -> context.amqp().connections() > 1);
    requireOneConnection(context, "both");
  }

  private static void requireOneConnection(CheckContext context, String failure) {
    int open = context.amqp().connections();
    context.require(open <= 1, failure, open);
  }

  /** Fails unless two messages wait for their confirms at the same time. */
  private static void requireWaitTogether(CheckContext context, DrivenWorkerClient client)
      throws Exception {
    Timeline before = context.amqp().timeline();
    WireFault first = context.amqp().hold(event -> event.is(EventKind.CONFIRM));
    List<BackgroundCall> calls = startPuts(client, 5);
    calls.get(0).awaitBlocked(context);
    first.release();
    for (int i = 0; i < ROUNDS && waitedTogether(context, before) < 2; i++) {
      WireFault next = context.amqp().hold(event -> event.is(EventKind.CONFIRM));
      calls.get(i % THREADS).awaitBlocked(context);
      next.release();
    }
    for (BackgroundCall call : calls) {
      call.join(context);
    }
    boolean transactions = context.amqp().timeline().count(EventKind.TX_SELECT) > 0;
    context.require(transactions || waitedTogether(context, before) > 1, "serial");
  }

  private static int waitedTogether(CheckContext context, Timeline before) {
    return UnconfirmedMessages.maximum(context.amqp().timeline().since(before));
  }

  /** Starts a thread for each of several puts at once. */
  static List<BackgroundCall> startPuts(DrivenWorkerClient client, int each) {
    return IntStream.range(0, THREADS)
        .mapToObj(thread -> BackgroundCall.start("put()", () -> put(client, thread, each)))
        .toList();
  }

  private static void put(DrivenWorkerClient client, int thread, int times) throws Exception {
    for (int i = 0; i < times; i++) {
      client.put(Map.of("thread", thread, "n", i));
    }
  }

  /** Returns how many of them reported success. */
  static int countReturned(CheckContext context, List<BackgroundCall> calls) {
    int returned = 0;
    for (BackgroundCall call : calls) {
      try {
        call.join(context);
        returned++;
      } catch (Exception e) {
        // it did not report success
      }
    }
    return returned;
  }

  private static int messages(CheckContext context) {
    try {
      return context.channel().queueDeclarePassive(context.uniqueName()).getMessageCount();
    } catch (IOException e) {
      return 0; // there is no such queue
    }
  }

  /** Puts until a put succeeds: a client may take its time to come back. */
  private static void requireWorksAgain(CheckContext context, DrivenWorkerClient client)
      throws Exception {
    LoadDeadline deadline = LoadDeadline.in(Duration.ofSeconds(RECONNECT_S));
    while (context.exceptionFrom("put()", () -> client.put(Map.of("n", 2))).isPresent()) {
      context.require(!deadline.isOver(), "gone", RECONNECT_S);
      TestMessages.awaitArrival(context);
    }
  }
}
