package mercury.task;

import com.rabbitmq.client.Delivery;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mercury.harness.amqp.EventKind;
import mercury.harness.amqp.Timeline;
import mercury.harness.amqp.WireEvent;
import mercury.harness.amqp.WireFault;
import mercury.harness.check.CheckContext;
import mercury.harness.check.CheckSuite;
import mercury.harness.check.Graded;
import mercury.harness.driver.SubjectException;
import mercury.harness.proxy.TcpProxy;

/** The graded checks of {@link WorkerClient}. */
@CheckSuite(texts = "mercury.task.checks")
class WorkerClientTest {

  /** Turkish, whose small I has no dot, with Arabic digits. */
  static final String STRANGE_LANGUAGE = "tr-TR-u-nu-arab";

  private static final int LARGEST = 12_000_000; // RabbitMQ takes 16 MiB

  @Graded(id = "C1", points = 3)
  void put_sends_one_json_message(CheckContext context) throws Exception {
    TestMessages.declare(context);
    DrivenWorkerClient client = client(context);
    Optional<Exception> thrown =
        context.exceptionFrom("put()", () -> client.put(Map.of("type", "event")));
    QueueDeclarations.requireAccepted(context, thrown);
    put(context, client, Map.of("type", "the next"));
    CheckConsumer consumer = CheckConsumer.of(context, context.uniqueName());
    Delivery first = consumer.next();
    Map<String, Object> data = TestMessages.json(first.getBody());
    context.require(data.equals(Map.of("type", "event")), "body", TestMessages.text(first));
    String type = String.valueOf(first.getProperties().getContentType());
    context.require(type.startsWith("application/json"), "type", type);
    Map<String, Object> second = TestMessages.json(consumer.next().getBody());
    context.require(second.equals(Map.of("type", "the next")), "twice");
    requireEqualTasksApart(context, client);
  }

  /** Two threads put the same task at the same time: these are two tasks. */
  private static void requireEqualTasksApart(CheckContext context, DrivenWorkerClient client)
      throws Exception {
    Timeline before = context.amqp().timeline();
    WireFault answers =
        context.amqp().hold(event -> event.is(EventKind.CONFIRM, EventKind.TX_COMMIT));
    List<BackgroundCall> calls = BackgroundCall.putsOfTwoThreads(context, client);
    answers.release();
    int returned = WorkerClientConfirmTest.countReturned(context, calls);
    int published = context.amqp().timeline().since(before).count(EventKind.PUBLISH);
    context.require(published >= returned, "merged");
  }

  @Graded(id = "C1.values", points = 2, dependsOn = "C1")
  void put_keeps_every_value(CheckContext context) throws Exception {
    TestMessages.declare(context);
    Map<String, Object> data = JsonSamples.everyValue();
    data.put("a long text", "Ёж".repeat(100_000));
    context.subject().speak(STRANGE_LANGUAGE);
    put(context, client(context), data);
    Map<String, Object> read =
        TestMessages.json(CheckConsumer.of(context, context.uniqueName()).next().getBody());
    data.forEach(
        (key, value) -> {
          context.require(read.containsKey(key), "missing", key);
          Object seen = read.get(key);
          context.require(JsonSamples.areSame(value, seen), "changed", key, String.valueOf(seen));
        });
  }

  @Graded(id = "C2.durable", points = 2)
  void the_queue_is_durable_and_shared(CheckContext context) throws Exception {
    context.exceptionFrom("put()", () -> client(context).put(Map.of("n", 1)));
    QueueDeclarations.requireDurableShared(context, context.uniqueName());
  }

  @Graded(id = "C2.before", points = 2, dependsOn = "C2.durable")
  void a_task_waits_for_the_first_worker(CheckContext context) throws Exception {
    put(context, client(context), Map.of("n", 1));
    put(context, client(context), Map.of("n", 2)); // another client, which declares the queue again
    CheckConsumer worker = CheckConsumer.of(context, context.uniqueName());
    String first = TestMessages.text(worker.next());
    context.require(first.contains("1"), "lost", first);
    while (!TestMessages.text(worker.next()).contains("2")) {
      // C1 is about a client that puts a task twice
    }
    requireNewClientDeclares(context);
    requireDeclaredFirst(context);
  }

  /** Somebody has deleted the queue since another client declared it. */
  private static void requireNewClientDeclares(CheckContext context) throws Exception {
    context.channel().queueDelete(context.uniqueName());
    Timeline before = context.amqp().timeline();
    DrivenWorkerClient client = client(context);
    Optional<Exception> thrown = context.exceptionFrom("put()", () -> client.put(Map.of("n", 3)));
    int declared = context.amqp().timeline().since(before).count(EventKind.QUEUE_DECLARE);
    context.require(declared > 0, "remembered");
    if (thrown.isPresent()) {
      throw thrown.get();
    }
  }

  /** No channel carries a task on which no declaration went before, while none is answered. */
  private static void requireDeclaredFirst(CheckContext context) throws Exception {
    DrivenWorkerClient client = client(context); // it may connect in its constructor
    Timeline before = context.amqp().timeline();
    WireFault answer = context.amqp().hold(event -> event.is(EventKind.QUEUE_DECLARE_OK));
    List<BackgroundCall> calls = BackgroundCall.putsOfTwoThreads(context, client);
    Timeline seen = context.amqp().timeline().since(before);
    answer.release();
    WorkerClientConfirmTest.countReturned(context, calls);
    boolean early =
        answer.triggeredBy().isPresent()
            && seen.of(EventKind.PUBLISH).stream().anyMatch(put -> !isDeclaredBefore(seen, put));
    context.require(!early, "early");
  }

  private static boolean isDeclaredBefore(Timeline seen, WireEvent publish) {
    return seen.stream()
        .takeWhile(event -> !event.equals(publish))
        .filter(event -> event.is(EventKind.QUEUE_DECLARE))
        .anyMatch(
            event ->
                event.connection() == publish.connection() && event.channel() == publish.channel());
  }

  @Graded(id = "C3", points = 2, dependsOn = "C1")
  void the_message_is_persistent(CheckContext context) throws Exception {
    TestMessages.declare(context);
    DrivenWorkerClient client = client(context);
    CheckConsumer consumer = CheckConsumer.of(context, context.uniqueName());
    for (int size : new int[] {1, 10_000, 1_000_000, LARGEST}) {
      put(context, client, Map.of("text", "x".repeat(size)));
      Integer mode = consumer.next().getProperties().getDeliveryMode();
      String failure = size == LARGEST ? "large" : "transient";
      context.require(
          Integer.valueOf(2).equals(mode), failure, String.valueOf(mode), String.valueOf(size));
    }
  }

  @Graded(id = "C6.close", points = 2, dependsOn = "C1")
  void stop_closes_the_connection_and_ends_the_threads(CheckContext context) throws Exception {
    TestMessages.declare(context);
    CheckThreadGroup.requireNoneLeft(context, () -> putAndStop(context));
  }

  @Graded(id = "C6.calls", points = 1, dependsOn = "C6.close")
  void stop_may_come_first_and_twice_and_is_final(CheckContext context) throws Exception {
    TestMessages.declare(context);
    DrivenWorkerClient unused = client(context);
    int opened = context.amqp().timeline().count(EventKind.CONNECTION_OPENED);
    context.run("stop() before put()", unused::stop);
    context.require(
        context.amqp().timeline().count(EventKind.CONNECTION_OPENED) == opened, "opens");
    boolean forgotten = !refusesPut(context, unused);
    DrivenWorkerClient other = client(context);
    put(context, other, Map.of("n", 1));
    DrivenWorkerClient client = client(context);
    put(context, client, Map.of("n", 2));
    context.run("stop()", client::stop);
    context.run("stop() again", client::stop);
    boolean again = !refusesPut(context, client);
    String which = again ? "always" : "stopped first";
    context.require(!forgotten && !again, "silent", forgotten ? which : "stopped twice");
    put(context, other, Map.of("n", 3)); // it is none of the other client's business
    context.run("close()", other::close);
    CleanupAssertions.requireConnectionsClosed(context);
    stopWhileConnecting(context);
  }

  /** The broker answers the opening of the connection only when {@code stop()} is called. */
  private static void stopWhileConnecting(CheckContext context) throws Exception {
    URI tap = URI.create(context.rabbitUrl());
    TcpProxy slow = context.proxy(tap.getHost(), tap.getPort());
    String url = context.rabbitUrl().replace(":" + tap.getPort(), ":" + slow.port());
    DrivenWorkerClient client = client(context, url); // it may connect in its constructor
    slow.hold();
    BackgroundCall put = BackgroundCall.start("put()", () -> client.put(Map.of("n", 5)));
    context.found(() -> Optional.of(slow.accepted()).filter(sockets -> sockets > 0), "none");
    BackgroundCall stop = BackgroundCall.start("stop()", client::stop);
    stop.awaitBlocked(context); // or has returned
    slow.release();
    stop.join(context);
    WorkerClientConfirmTest.countReturned(context, List.of(put));
    context.await( // closed in any way: nothing has been sent over it
        seen -> seen.count(EventKind.CONNECTION_OPENED) == seen.count(EventKind.CONNECTION_CLOSED),
        "opening");
  }

  /** Returns whether put() throws, and fails as {@code other} if it throws another exception. */
  private static boolean refusesPut(CheckContext context, DrivenWorkerClient client) {
    Optional<Exception> thrown = context.exceptionFrom("put()", () -> client.put(Map.of("n", 4)));
    thrown.ifPresent(
        exception ->
            context.require(
                SubjectException.isA(exception, IllegalStateException.class),
                "other",
                SubjectException.simpleName(exception)));
    return thrown.isPresent();
  }

  static DrivenWorkerClient client(CheckContext context) throws Exception {
    return DrivenWorkerClient.of(context);
  }

  static DrivenWorkerClient client(CheckContext context, String url) throws Exception {
    return DrivenWorkerClient.of(context, url);
  }

  static void put(CheckContext context, DrivenWorkerClient client, Map<String, ?> data)
      throws Exception {
    context.run("put()", () -> client.put(data));
  }

  private static void putAndStop(CheckContext context) throws Exception {
    DrivenWorkerClient client = client(context);
    put(context, client, Map.of("n", 1));
    context.run("stop()", client::stop);
  }
}
