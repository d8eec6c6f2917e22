package mercury.task;

import mercury.harness.amqp.EventDetail;
import mercury.harness.amqp.EventKind;
import mercury.harness.amqp.Timeline;
import mercury.harness.check.CheckContext;
import mercury.harness.check.CheckSuite;
import mercury.harness.check.Graded;
import com.rabbitmq.client.Delivery;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The graded checks of {@link WorkerClient}. */
@CheckSuite(texts = "mercury.task.checks")
class WorkerClientTest {

  @Graded(id = "C1", points = 3)
  void put_makes_one_message_of_json(CheckContext bench) throws Exception {
    TestMessages.declare(bench);
    WorkerClient client = client(bench);
    Optional<Exception> thrown = bench.thrownBy("put()", () -> client.put(Map.of("type", "event")));
    QueueDeclarations.requireAccepted(bench, thrown);
    put(bench, client, Map.of("type", "the next"));
    CheckConsumer inbox = CheckConsumer.of(bench, bench.name());
    Delivery first = inbox.next();
    Map<String, Object> data = TestMessages.json(first.getBody());
    bench.require(data.equals(Map.of("type", "event")), "body", TestMessages.text(first));
    String type = String.valueOf(first.getProperties().getContentType());
    bench.require(type.startsWith("application/json"), "type", type);
    Map<String, Object> second = TestMessages.json(inbox.next().getBody());
    bench.require(second.equals(Map.of("type", "the next")), "twice");
  }

  @Graded(id = "C1.values", points = 2, dependsOn = "C1")
  void put_keeps_every_value(CheckContext bench) throws Exception {
    TestMessages.declare(bench);
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("nested", Map.of("list", List.of(1, Map.of("two", List.of(true, 2.5)))));
    data.put("cyrillic", "Привет, Ёж");
    data.put("emoji", "🐇💨");
    data.put("long", 9_007_199_254_740_993L);
    data.put("null", null);
    put(bench, client(bench), data);
    Map<String, Object> read =
        TestMessages.json(CheckConsumer.of(bench, bench.name()).next().getBody());
    data.forEach(
        (key, value) -> {
          bench.require(read.containsKey(key), "missing", key);
          String seen = String.valueOf(read.get(key));
          bench.require(seen.equals(String.valueOf(value)), "changed", key, seen);
        });
  }

  @Graded(id = "C2.durable", points = 2)
  void the_queue_is_declared_for_everybody_and_for_long(CheckContext bench) throws Exception {
    bench.thrownBy("put()", () -> client(bench).put(Map.of("n", 1)));
    QueueDeclarations.requireShared(bench, bench.name());
  }

  @Graded(id = "C2.before", points = 2, dependsOn = "C2.durable")
  void a_task_waits_for_the_first_worker(CheckContext bench) throws Exception {
    put(bench, client(bench), Map.of("n", 1));
    put(bench, client(bench), Map.of("n", 2)); // another client, which declares the queue again
    CheckConsumer worker = CheckConsumer.of(bench, bench.name());
    String first = TestMessages.text(worker.next());
    bench.require(first.contains("1"), "lost", first);
    while (!TestMessages.text(worker.next()).contains("2")) {
      // C1 is about a client that puts a task twice
    }
  }

  @Graded(id = "C3", points = 2, dependsOn = "C1")
  void the_message_is_persistent(CheckContext bench) throws Exception {
    TestMessages.declare(bench);
    put(bench, client(bench), Map.of("n", 1));
    Integer mode = CheckConsumer.of(bench, bench.name()).next().getProperties().getDeliveryMode();
    bench.require(Integer.valueOf(2).equals(mode), "transient", String.valueOf(mode));
  }

  @Graded(id = "C4.confirm", points = 3, dependsOn = "C1")
  void put_returns_when_the_broker_has_confirmed(CheckContext bench) throws Exception {
    TestMessages.declare(bench);
    WorkerClient client = client(bench);
    bench.amqp().cutBefore(event -> event.is(EventKind.CONFIRM));
    Optional<Exception> thrown = bench.thrownBy("put()", () -> client.put(Map.of("n", 1)));
    Timeline seen = bench.amqp().timeline();
    bench.require(seen.count(EventKind.CONFIRM_SELECT) > 0 || thrown.isPresent(), "unasked");
    bench.require(seen.count(EventKind.CONFIRM) > 0 || thrown.isPresent(), "early");
  }

  @Graded(id = "C4.queue", points = 3, dependsOn = "C4.confirm")
  void put_tells_when_no_queue_holds_the_message(CheckContext bench) throws Exception {
    TestMessages.declare(bench);
    WorkerClient client = client(bench);
    put(bench, client, Map.of("n", 1));
    bench.channel().queueDelete(bench.name());
    Timeline before = bench.amqp().timeline();
    Optional<Exception> thrown = bench.thrownBy("put()", () -> client.put(Map.of("n", 2)));
    Timeline second = bench.amqp().timeline().since(before);
    boolean declaredAgain = second.count(EventKind.QUEUE_DECLARE) > 0;
    boolean mandatory =
        second.details(EventDetail.Publish.class).stream().allMatch(p -> p.mandatory());
    bench.require(declaredAgain || mandatory, "unasked");
    bench.require(declaredAgain || thrown.isPresent(), "returned");
  }

  @Graded(id = "C5", points = 2, dependsOn = "C1")
  void one_client_has_one_connection(CheckContext bench) throws Exception {
    TestMessages.declare(bench);
    WorkerClient client = client(bench);
    List<BackgroundCall> threads =
        IntStream.range(0, 8)
            .mapToObj(n -> BackgroundCall.begin("put()", () -> putFive(client, n)))
            .toList();
    for (BackgroundCall thread : threads) {
      thread.end();
    }
    CheckConsumer inbox = CheckConsumer.of(bench, bench.name());
    for (int i = 0; i < 8 * 5; i++) {
      inbox.next();
    }
    int connections = bench.amqp().timeline().count(EventKind.CONNECTION_OPENED);
    bench.require(connections == 1, "connections", connections);
  }

  @Graded(id = "C6.close", points = 2, dependsOn = "C1")
  void stop_closes_the_connection_and_ends_the_threads(CheckContext bench) throws Exception {
    TestMessages.declare(bench);
    putAndStop(bench); // what all clients share then belongs to no thread group of this check
    CheckThreadGroup threads = new CheckThreadGroup();
    threads.run(() -> putAndStop(bench));
    CleanupAssertions.requireOrderly(bench);
    List<String> left = threads.left();
    bench.require(left.isEmpty(), "threads", left.size(), String.join(", ", left));
  }

  @Graded(id = "C6.calls", points = 1, dependsOn = "C6.close")
  void stop_may_come_first_and_twice_and_is_for_good(CheckContext bench) throws Exception {
    TestMessages.declare(bench);
    WorkerClient unused = client(bench);
    bench.run("stop() before put()", unused::stop);
    WorkerClient client = client(bench);
    put(bench, client, Map.of("n", 1));
    bench.run("stop()", client::stop);
    bench.run("stop() again", client::stop);
    CleanupAssertions.requireOrderly(bench);
    Optional<Exception> thrown = bench.thrownBy("put()", () -> client.put(Map.of("n", 2)));
    bench.require(thrown.isPresent(), "silent");
    String type = thrown.get().getClass().getSimpleName();
    bench.require(thrown.get() instanceof IllegalStateException, "other", type);
  }

  @Graded(id = "C7.url", points = 1)
  void a_malformed_url_is_named(CheckContext bench) throws Exception {
    ExceptionText scheme = complaint(bench, "amqq://someone:hush-hush@broker.test:5673");
    scheme.requireNames(bench, "broker.test", 5673);
    ExceptionText character = complaint(bench, "amqp://someone:hush-hush@broker.test:5673/^");
    character.requireNames(bench, "broker.test", 5673);
  }

  @Graded(id = "C7.connect", points = 2)
  void no_connection_says_why(CheckContext bench) throws Exception {
    URI tap = URI.create(bench.rabbitUrl());
    String url = "amqp://someone:hush-hush@%s:%d".formatted(tap.getHost(), tap.getPort());
    ExceptionText credentials = complaint(bench, url);
    credentials.requireNames(bench, tap.getHost(), tap.getPort());
    bench.amqp().refuse();
    ExceptionText refused = complaint(bench, url);
    refused.requireNames(bench, tap.getHost(), tap.getPort());
    bench.require(!refused.text().equals(credentials.text()), "same", refused.text());
  }

  private static WorkerClient client(CheckContext bench) throws Exception {
    return client(bench, bench.rabbitUrl());
  }

  private static WorkerClient client(CheckContext bench, String url) throws Exception {
    WorkerClientConfig config = new WorkerClientConfig(url, bench.name());
    return bench.use(bench.call("new WorkerClient()", () -> new WorkerClient(config)));
  }

  private static void put(CheckContext bench, WorkerClient client, Map<String, ?> data)
      throws Exception {
    bench.run("put()", () -> client.put(data));
  }

  private static void putFive(WorkerClient client, int thread) throws Exception {
    for (int i = 0; i < 5; i++) {
      client.put(Map.of("thread", thread, "n", i));
    }
  }

  private static void putAndStop(CheckContext bench) throws Exception {
    WorkerClient client = client(bench);
    put(bench, client, Map.of("n", 1));
    bench.run("stop()", client::stop);
  }

  private static ExceptionText complaint(CheckContext bench, String url) {
    return ExceptionText.of(
        bench, bench.thrownBy("put()", () -> client(bench, url).put(Map.of("n", 1))), "hush-hush");
  }
}
