package mercury.task;

import com.rabbitmq.client.Delivery;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import mercury.harness.amqp.EventDetail;
import mercury.harness.amqp.EventKind;
import mercury.harness.amqp.Timeline;
import mercury.harness.check.CheckContext;
import mercury.harness.check.CheckSuite;
import mercury.harness.check.Graded;
import mercury.harness.driver.SubjectException;

/** The graded checks of {@link WorkerClient}. */
@CheckSuite(texts = "mercury.task.checks")
class WorkerClientTest {

  @Graded(id = "C1", points = 3)
  void put_sends_one_json_message(CheckContext context) throws Exception {
    TestMessages.declare(context);
    DrivenWorkerClient client = DrivenWorkerClient.of(context);
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
  }

  @Graded(id = "C1.values", points = 2, dependsOn = "C1")
  void put_keeps_every_value(CheckContext context) throws Exception {
    TestMessages.declare(context);
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("nested", Map.of("list", List.of(1, Map.of("two", List.of(true, 2.5)))));
    data.put("cyrillic", "Привет, Ёж");
    data.put("emoji", "🐇💨");
    data.put("long", 9_007_199_254_740_993L);
    data.put("null", null);
    put(context, DrivenWorkerClient.of(context), data);
    Map<String, Object> read =
        TestMessages.json(CheckConsumer.of(context, context.uniqueName()).next().getBody());
    data.forEach(
        (key, value) -> {
          context.require(read.containsKey(key), "missing", key);
          String seen = String.valueOf(read.get(key));
          context.require(seen.equals(String.valueOf(value)), "changed", key, seen);
        });
  }

  @Graded(id = "C2.durable", points = 2)
  void the_queue_is_durable_and_shared(CheckContext context) throws Exception {
    context.exceptionFrom("put()", () -> DrivenWorkerClient.of(context).put(Map.of("n", 1)));
    QueueDeclarations.requireDurableShared(context, context.uniqueName());
  }

  @Graded(id = "C2.before", points = 2, dependsOn = "C2.durable")
  void a_task_waits_for_the_first_worker(CheckContext context) throws Exception {
    put(context, DrivenWorkerClient.of(context), Map.of("n", 1));
    put(
        context,
        DrivenWorkerClient.of(context),
        Map.of("n", 2)); // another client, which declares the queue again
    CheckConsumer worker = CheckConsumer.of(context, context.uniqueName());
    String first = TestMessages.text(worker.next());
    context.require(first.contains("1"), "lost", first);
    while (!TestMessages.text(worker.next()).contains("2")) {
      // C1 is about a client that puts a task twice
    }
  }

  @Graded(id = "C3", points = 2, dependsOn = "C1")
  void the_message_is_persistent(CheckContext context) throws Exception {
    TestMessages.declare(context);
    put(context, DrivenWorkerClient.of(context), Map.of("n", 1));
    Integer mode =
        CheckConsumer.of(context, context.uniqueName()).next().getProperties().getDeliveryMode();
    context.require(Integer.valueOf(2).equals(mode), "transient", String.valueOf(mode));
  }

  @Graded(id = "C4.confirm", points = 3, dependsOn = "C1")
  void put_returns_when_the_broker_has_confirmed(CheckContext context) throws Exception {
    TestMessages.declare(context);
    DrivenWorkerClient client = DrivenWorkerClient.of(context);
    context.amqp().cutBefore(event -> event.is(EventKind.CONFIRM));
    Optional<Exception> thrown = context.exceptionFrom("put()", () -> client.put(Map.of("n", 1)));
    Timeline seen = context.amqp().timeline();
    context.require(seen.count(EventKind.CONFIRM_SELECT) > 0 || thrown.isPresent(), "unasked");
    context.require(seen.count(EventKind.CONFIRM) > 0 || thrown.isPresent(), "early");
  }

  @Graded(id = "C4.queue", points = 3, dependsOn = "C4.confirm")
  void put_reports_that_no_queue_holds_the_message(CheckContext context) throws Exception {
    TestMessages.declare(context);
    DrivenWorkerClient client = DrivenWorkerClient.of(context);
    put(context, client, Map.of("n", 1));
    context.channel().queueDelete(context.uniqueName());
    Timeline before = context.amqp().timeline();
    Optional<Exception> thrown = context.exceptionFrom("put()", () -> client.put(Map.of("n", 2)));
    Timeline second = context.amqp().timeline().since(before);
    boolean declaredAgain = second.count(EventKind.QUEUE_DECLARE) > 0;
    boolean mandatory =
        second.details(EventDetail.Publish.class).stream().allMatch(p -> p.mandatory());
    context.require(declaredAgain || mandatory, "unasked");
    context.require(declaredAgain || thrown.isPresent(), "returned");
  }

  @Graded(id = "C5", points = 2, dependsOn = "C1")
  void one_client_has_one_connection(CheckContext context) throws Exception {
    TestMessages.declare(context);
    DrivenWorkerClient client = DrivenWorkerClient.of(context);
    List<BackgroundCall> threads =
        IntStream.range(0, 8)
            .mapToObj(n -> BackgroundCall.start("put()", () -> putFive(client, n)))
            .toList();
    for (BackgroundCall thread : threads) {
      thread.join();
    }
    CheckConsumer consumer = CheckConsumer.of(context, context.uniqueName());
    for (int i = 0; i < 8 * 5; i++) {
      consumer.next();
    }
    int connections = context.amqp().timeline().count(EventKind.CONNECTION_OPENED);
    context.require(connections == 1, "connections", connections);
  }

  @Graded(id = "C6.close", points = 2, dependsOn = "C1")
  void stop_closes_the_connection_and_ends_the_threads(CheckContext context) throws Exception {
    TestMessages.declare(context);
    putAndStop(context); // what all clients share then belongs to no thread group of this check
    CheckThreadGroup threads = new CheckThreadGroup(context);
    threads.run(() -> putAndStop(context));
    CleanupAssertions.requireConnectionsClosed(context);
    List<String> survivors = threads.survivors();
    context.require(survivors.isEmpty(), "threads", survivors.size(), String.join(", ", survivors));
  }

  @Graded(id = "C6.calls", points = 1, dependsOn = "C6.close")
  void stop_may_come_first_and_twice_and_is_final(CheckContext context) throws Exception {
    TestMessages.declare(context);
    DrivenWorkerClient unused = DrivenWorkerClient.of(context);
    context.run("stop() before put()", unused::stop);
    DrivenWorkerClient client = DrivenWorkerClient.of(context);
    put(context, client, Map.of("n", 1));
    context.run("stop()", client::stop);
    context.run("stop() again", client::stop);
    CleanupAssertions.requireConnectionsClosed(context);
    Optional<Exception> thrown = context.exceptionFrom("put()", () -> client.put(Map.of("n", 2)));
    context.require(thrown.isPresent(), "silent");
    String type = SubjectException.simpleName(thrown.get());
    context.require(SubjectException.isA(thrown.get(), IllegalStateException.class), "other", type);
  }

  @Graded(id = "C7.url", points = 1)
  void a_malformed_url_is_named(CheckContext context) throws Exception {
    ExceptionText scheme = exceptionOf(context, "amqq://someone:hush-hush@broker.test:5673");
    scheme.requireNamesAddress(context, "broker.test", 5673);
    ExceptionText character = exceptionOf(context, "amqp://someone:hush-hush@broker.test:5673/^");
    character.requireNamesAddress(context, "broker.test", 5673);
  }

  @Graded(id = "C7.connect", points = 2)
  void a_failed_connection_says_why(CheckContext context) throws Exception {
    URI tap = URI.create(context.rabbitUrl());
    String url = "amqp://someone:hush-hush@%s:%d".formatted(tap.getHost(), tap.getPort());
    ExceptionText credentials = exceptionOf(context, url);
    credentials.requireNamesAddress(context, tap.getHost(), tap.getPort());
    context.amqp().refuse();
    ExceptionText refused = exceptionOf(context, url);
    refused.requireNamesAddress(context, tap.getHost(), tap.getPort());
    context.require(!refused.message().equals(credentials.message()), "same", refused.message());
  }

  private static void put(CheckContext context, DrivenWorkerClient client, Map<String, ?> data)
      throws Exception {
    context.run("put()", () -> client.put(data));
  }

  private static void putFive(DrivenWorkerClient client, int thread) throws Exception {
    for (int i = 0; i < 5; i++) {
      client.put(Map.of("thread", thread, "n", i));
    }
  }

  private static void putAndStop(CheckContext context) throws Exception {
    DrivenWorkerClient client = DrivenWorkerClient.of(context);
    put(context, client, Map.of("n", 1));
    context.run("stop()", client::stop);
  }

  private static ExceptionText exceptionOf(CheckContext context, String url) {
    return ExceptionText.of(
        context,
        context.exceptionFrom(
            "put()", () -> DrivenWorkerClient.of(context, url).put(Map.of("n", 1))),
        "hush-hush");
  }
}
