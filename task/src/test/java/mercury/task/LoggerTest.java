package mercury.task;

import static java.nio.charset.StandardCharsets.UTF_8;

import mercury.harness.amqp.EventDetail;
import mercury.harness.amqp.EventKind;
import mercury.harness.amqp.Timeline;
import mercury.harness.amqp.WireFault;
import mercury.harness.check.CheckContext;
import mercury.harness.check.CheckSuite;
import mercury.harness.check.Graded;
import com.rabbitmq.client.MessageProperties;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The graded checks of {@link Logger}. */
@CheckSuite(texts = "mercury.task.checks")
class LoggerTest {

  @Graded(id = "L1.exchange", points = 3)
  void the_exchange_is_direct_and_durable(CheckContext bench) throws Exception {
    RecordingLogger logger = RecordingLogger.of(bench);
    bench.thrownBy("info()", () -> logger.info("hello", Map.of("n", 1)));
    List<EventDetail.Exchange> declarations =
        bench.amqp().timeline().details(EventDetail.Exchange.class).stream()
            .filter(exchange -> exchange.name().equals(bench.name()) && !exchange.passive())
            .toList();
    bench.require(!declarations.isEmpty(), "undeclared");
    for (EventDetail.Exchange exchange : declarations) {
      bench.require(exchange.type().equals("direct"), "type", exchange.type());
      bench.require(exchange.durable(), "transient");
      bench.require(!exchange.autoDelete() && !exchange.internal(), "temporary");
    }
  }

  @Graded(id = "L1.message", points = 4, dependsOn = "L1.exchange")
  void an_event_is_published_with_its_level_as_key(CheckContext bench) throws Exception {
    RecordingLogger logger = RecordingLogger.of(bench);
    Map<String, Object> data = Map.of("user", "Ёж", "list", List.of(1, 2));
    bench.run("info()", () -> logger.info("signed in", data));
    bench.run("critical()", () -> logger.critical("signed in", data));
    Timeline seen = bench.await(line -> line.count(EventKind.PUBLISH) >= 2, "few");
    List<EventDetail.Publish> publishes = seen.details(EventDetail.Publish.class);
    bench.require(publishes.size() == 2, "many", publishes.size());
    for (int i = 0; i < 2; i++) {
      EventDetail.Message message = publishes.get(i).message();
      bench.require(message.exchange().equals(bench.name()), "exchange", message.exchange());
      String key = i == 0 ? "info" : "critical";
      bench.require(message.routingKey().equals(key), "key", key, message.routingKey());
      Map<String, Object> body = TestMessages.json(message.body().bytes());
      Map<String, Object> expected = Map.of("msg", "signed in", "data", data);
      bench.require(body.equals(expected), "body", message.body().text());
      String type = String.valueOf(message.properties().getContentType());
      bench.require(type.startsWith("application/json"), "type", type);
    }
  }

  @Graded(id = "L2", points = 3, dependsOn = "L1.message")
  void a_logger_that_only_publishes_owns_no_queue(CheckContext bench) throws Exception {
    RecordingLogger logger = RecordingLogger.of(bench);
    bench.run("info()", () -> logger.info("hello", Map.of("n", 1)));
    bench.run("critical()", () -> logger.critical("hello", Map.of("n", 2)));
    Timeline seen = bench.await(line -> line.count(EventKind.PUBLISH) >= 2, "few");
    int queues = seen.count(EventKind.QUEUE_DECLARE);
    bench.require(queues == 0, "queue", queues);
    bench.require(seen.count(EventKind.CONSUME) == 0, "consumer");
  }

  @Graded(id = "L3.queue", points = 4)
  void every_started_logger_has_a_temporary_queue(CheckContext bench) throws Exception {
    RecordingLogger logger = RecordingLogger.of(bench);
    Optional<Exception> thrown = bench.thrownBy("start()", logger::start);
    List<EventDetail.Queue> queues = bench.amqp().timeline().details(EventDetail.Queue.class);
    for (EventDetail.Queue queue : queues) {
      bench.require(queue.name().isEmpty(), "named", queue.name());
      bench.require(queue.exclusive(), "shared");
      bench.require(!queue.durable(), "durable");
    }
    if (thrown.isPresent()) {
      throw thrown.get();
    }
    bench.require(!queues.isEmpty(), "undeclared");
  }

  @Graded(id = "L3.bound", points = 2, dependsOn = "L3.queue")
  void what_is_published_after_start_is_handled(CheckContext bench) throws Exception {
    RecordingLogger logger = RecordingLogger.started(bench, data -> {});
    for (String level : List.of("critical", "info")) {
      publish(bench, level, "{\"msg\": \"hello\", \"data\": {\"level\": \"%s\"}}".formatted(level));
    }
    List<String> keys =
        bench.amqp().timeline().details(EventDetail.Binding.class).stream()
            .map(EventDetail.Binding::routingKey)
            .toList();
    for (String level : List.of("critical", "info")) {
      bench.require(keys.contains(level), "unbound", level, String.join(", ", keys));
      logger.next();
    }
  }

  @Graded(id = "L4", points = 4, dependsOn = "L3.bound")
  void the_routing_key_decides_and_not_the_body(CheckContext bench) throws Exception {
    RecordingLogger logger = RecordingLogger.started(bench, data -> {});
    publish(bench, "critical", "{\"msg\": \"info\", \"data\": {\"level\": \"info\"}}");
    requireHandled(bench, logger.next(), "critical", Map.of("level", "info"));
    publish(bench, "info", "{\"msg\": \"critical\", \"data\": {\"level\": \"critical\"}}");
    requireHandled(bench, logger.next(), "info", Map.of("level", "critical"));
  }

  @Graded(id = "L5", points = 4, dependsOn = "L4")
  void every_logger_gets_every_event_in_order(CheckContext bench) throws Exception {
    RecordingLogger first = RecordingLogger.started(bench, data -> {});
    RecordingLogger second = RecordingLogger.started(bench, evenTakesLonger(bench));
    WireFault hold =
        bench.amqp().hold(event -> event.is(EventKind.DELIVER)); // they all come at once
    for (int n = 0; n < 20; n++) {
      String level = n % 3 == 0 ? "critical" : "info";
      publish(bench, level, "{\"msg\": \"hello\", \"data\": {\"n\": %d}}".formatted(n));
    }
    hold.release();
    for (RecordingLogger logger : List.of(first, second)) {
      for (int n = 0; n < 20; n++) {
        Object seen = logger.next().data().get("n");
        bench.require(Integer.valueOf(n).equals(seen), "order", n, String.valueOf(seen));
      }
    }
  }

  @Graded(id = "L6.handler", points = 2, dependsOn = "L4")
  void a_handler_that_throws_does_not_end_the_logger(CheckContext bench) throws Exception {
    RecordingLogger logger =
        RecordingLogger.started(
            bench,
            data -> {
              if (data.containsKey("bad")) {
                throw new IllegalStateException("a check wants this handler to fail");
              }
            });
    List<String> levels = List.of("info", "critical", "info", "critical", "info", "critical");
    for (String level : levels) { // a client that closes the channel may have fetched one more
      publish(bench, level, "{\"msg\": \"hello\", \"data\": {\"bad\": true}}");
      publish(bench, level, "{\"msg\": \"hello\", \"data\": {\"good\": true}}");
      requireHandled(bench, logger.next(), level, Map.of("good", true));
    }
  }

  @Graded(id = "L6.junk", points = 2, dependsOn = "L4")
  void what_is_no_event_does_not_end_the_logger(CheckContext bench) throws Exception {
    RecordingLogger logger = RecordingLogger.started(bench, data -> {});
    String queue = bench.amqp().timeline().details(EventDetail.Declared.class).get(0).name();
    List<String> all = List.of("", "no JSON", "[]", "null", "{\"msg\": \"x\", \"data\": 1}", "{}");
    for (String junk : all) {
      publish(bench, "info", junk);
      requireGoesOn(bench, logger);
      publish(bench, "critical", junk);
      requireGoesOn(bench, logger);
    }
    TestMessages.publish(bench, "", queue, MessageProperties.BASIC, bytes("{\"msg\": \"x\"}"));
    requireGoesOn(bench, logger);
    boolean requeued =
        bench.amqp().timeline().of(EventKind.NACK, EventKind.REJECT).stream()
            .anyMatch(no -> no.detail(EventDetail.Settlement.class).requeue());
    bench.require(!requeued, "requeued");
  }

  /** Publishes an event; junk from before is nothing to a handler, but it may get it. */
  private static void requireGoesOn(CheckContext bench, RecordingLogger logger) throws Exception {
    publish(bench, "info", "{\"msg\": \"hello\", \"data\": {\"good\": true}}");
    RecordingLogger.Event event = logger.next();
    while (event.data() == null || !event.data().containsKey("good")) {
      event = logger.next();
    }
  }

  @Graded(id = "L7.close", points = 1, dependsOn = "L3.bound")
  void stop_closes_the_connection_and_ends_the_threads(CheckContext bench) throws Exception {
    publishHandleStop(
        bench); // what all loggers share then belongs to no thread group of this check
    CheckThreadGroup threads = new CheckThreadGroup();
    threads.run(() -> publishHandleStop(bench));
    CleanupAssertions.requireOrderly(bench);
    List<String> left = threads.left();
    bench.require(left.isEmpty(), "threads", left.size(), String.join(", ", left));
    for (EventDetail.Consumer consumer :
        bench.amqp().timeline().details(EventDetail.Consumer.class)) {
      CleanupAssertions.requireGone(bench, consumer.queue());
    }
  }

  @Graded(id = "L7.calls", points = 1, dependsOn = "L7.close")
  void stop_may_come_first_and_twice(CheckContext bench) throws Exception {
    RecordingLogger idle = RecordingLogger.of(bench);
    bench.run("stop() before start()", idle::stop);
    RecordingLogger publishing = RecordingLogger.of(bench);
    bench.run("info()", () -> publishing.info("hello", Map.of("n", 1)));
    bench.run("stop() without start()", publishing::stop);
    RecordingLogger logger = RecordingLogger.started(bench, data -> {});
    bench.run("stop()", logger::stop);
    bench.run("stop() again", logger::stop);
    CleanupAssertions.requireOrderly(bench);
  }

  private static void publish(CheckContext bench, String key, String body) throws Exception {
    TestMessages.publish(bench, bench.name(), key, MessageProperties.BASIC, bytes(body));
  }

  private static byte[] bytes(String body) {
    return body.getBytes(UTF_8);
  }

  private static void requireHandled(
      CheckContext bench, RecordingLogger.Event event, String level, Map<String, Object> data) {
    bench.require(event.level().equals(level), "level", level, event.level());
    bench.require(data.equals(event.data()), "data", String.valueOf(event.data()));
  }

  private static RecordingLogger.Job evenTakesLonger(CheckContext bench) {
    return data -> {
      if (data.get("n") instanceof Integer n && n % 2 == 0) {
        TestMessages.roundTrip(bench);
        TestMessages.roundTrip(bench);
      }
    };
  }

  private static void publishHandleStop(CheckContext bench) throws Exception {
    RecordingLogger logger = RecordingLogger.started(bench, data -> {});
    bench.run("info()", () -> logger.info("hello", Map.of("n", 1)));
    publish(bench, "info", "{\"msg\": \"hello\", \"data\": {\"n\": 2}}");
    logger.next();
    bench.run("stop()", logger::stop);
  }
}
