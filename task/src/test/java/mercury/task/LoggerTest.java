package mercury.task;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.MessageProperties;
import java.util.List;
import java.util.Map;
import mercury.harness.amqp.EventDetail;
import mercury.harness.amqp.EventKind;
import mercury.harness.amqp.Timeline;
import mercury.harness.amqp.WireFault;
import mercury.harness.check.CheckContext;
import mercury.harness.check.CheckSuite;
import mercury.harness.check.Graded;
import tools.jackson.databind.json.JsonMapper;

/** The graded checks of {@link Logger}. */
@CheckSuite(texts = "mercury.task.checks")
class LoggerTest {

  private static final int EVENTS = 120; // more than anybody fetches ahead
  private static final int LARGE = 100_000;

  @Graded(id = "L1.exchange", points = 3)
  void the_exchange_is_direct_and_durable(CheckContext context) throws Exception {
    DrivenLogger logger = DrivenLogger.of(context);
    context.exceptionFrom("info()", () -> logger.info("hello", Map.of("n", 1)));
    List<EventDetail.Exchange> declarations =
        context.amqp().timeline().details(EventDetail.Exchange.class).stream()
            .filter(exchange -> exchange.name().equals(context.uniqueName()) && !exchange.passive())
            .toList();
    context.require(!declarations.isEmpty(), "undeclared");
    for (EventDetail.Exchange exchange : declarations) {
      context.require(exchange.type().equals("direct"), "type", exchange.type());
      context.require(exchange.durable(), "transient");
      context.require(!exchange.autoDelete() && !exchange.internal(), "temporary");
    }
  }

  @Graded(id = "L1.message", points = 4, dependsOn = "L1.exchange")
  void an_event_is_published_with_its_level_as_routing_key(CheckContext context) throws Exception {
    context.subject().speak(WorkerClientTest.STRANGE_LANGUAGE);
    DrivenLogger logger = DrivenLogger.of(context);
    Map<String, Object> data = JsonSamples.everyValue();
    context.run("info()", () -> logger.info("signed in", data));
    context.run("critical()", () -> logger.critical("signed in", data));
    Timeline seen = context.await(timeline -> timeline.count(EventKind.PUBLISH) >= 2, "few");
    List<EventDetail.Publish> publishes = seen.details(EventDetail.Publish.class);
    context.require(publishes.size() == 2, "many", publishes.size());
    for (int i = 0; i < 2; i++) {
      EventDetail.Message message = publishes.get(i).message();
      context.require(
          message.exchange().equals(context.uniqueName()), "exchange", message.exchange());
      String key = i == 0 ? "info" : "critical";
      context.require(message.routingKey().equals(key), "key", key, message.routingKey());
      Map<String, Object> body = TestMessages.json(message.body().bytes());
      Map<String, Object> expected = Map.of("msg", "signed in", "data", data);
      context.require(JsonSamples.areSame(body, expected), "body", message.body().text());
      String type = String.valueOf(message.properties().getContentType());
      context.require(type.startsWith("application/json"), "type", type);
    }
    requireLargeWhole(context, logger);
  }

  private static void requireLargeWhole(CheckContext context, DrivenLogger logger)
      throws Exception {
    context.channel().queueDeclare(context.uniqueName(), false, true, true, Map.of());
    context.channel().queueBind(context.uniqueName(), context.uniqueName(), "info");
    CheckConsumer consumer = CheckConsumer.of(context, context.uniqueName());
    Map<String, Object> data = Map.of("text", "Ёж".repeat(LARGE));
    context.run("info()", () -> logger.info("a long text", data));
    Object seen = TestMessages.json(consumer.next().getBody()).get("data");
    context.require(data.equals(seen), "large");
  }

  @Graded(id = "L2", points = 3, dependsOn = "L1.message")
  void a_logger_that_only_publishes_owns_no_queue(CheckContext context) throws Exception {
    DrivenLogger logger = DrivenLogger.of(context);
    context.run("info()", () -> logger.info("hello", Map.of("n", 1)));
    context.run("critical()", () -> logger.critical("hello", Map.of("n", 2)));
    Timeline seen = context.await(timeline -> timeline.count(EventKind.PUBLISH) >= 2, "few");
    int queues = seen.count(EventKind.QUEUE_DECLARE);
    context.require(queues == 0, "queue", queues);
    context.require(seen.count(EventKind.CONSUME) == 0, "consumer");
  }

  @Graded(id = "L3.bound", points = 2, dependsOn = "L3.queue")
  void an_event_published_after_start_is_handled(CheckContext context) throws Exception {
    DrivenLogger logger = DrivenLogger.started(context, data -> {});
    for (String level : List.of("critical", "info")) {
      publish(
          context, level, "{\"msg\": \"hello\", \"data\": {\"level\": \"%s\"}}".formatted(level));
    }
    List<String> keys =
        context.amqp().timeline().details(EventDetail.Binding.class).stream()
            .map(EventDetail.Binding::routingKey)
            .toList();
    for (String level : List.of("critical", "info")) {
      context.require(keys.contains(level), "unbound", level, String.join(", ", keys));
      logger.awaitEvent();
    }
  }

  @Graded(id = "L4", points = 4, dependsOn = "L3.bound")
  void the_routing_key_decides_not_the_body(CheckContext context) throws Exception {
    context.subject().speak(WorkerClientTest.STRANGE_LANGUAGE);
    DrivenLogger logger = DrivenLogger.started(context, data -> {});
    publish(context, "critical", "{\"msg\": \"info\", \"data\": {\"level\": \"info\"}}");
    requireHandled(context, logger.awaitEvent(), "critical", Map.of("level", "info"));
    publish(context, "info", "{\"msg\": \"critical\", \"data\": {\"level\": \"critical\"}}");
    requireHandled(context, logger.awaitEvent(), "info", Map.of("level", "critical"));
    Map<String, Object> data = JsonSamples.everyValue();
    Map<String, Object> event = Map.of("msg", "hello", "data", data);
    publish(context, "info", JsonMapper.shared().writeValueAsString(event));
    requireHandled(context, logger.awaitEvent(), "info", data);
    TestMessages.publish(
        context,
        context.uniqueName(),
        "info",
        misleading(),
        bytes("{\"msg\": \"\", \"data\": {}}"));
    requireHandled(context, logger.awaitEvent(), "info", Map.of());
  }

  /** Properties that speak of another level than the routing key. */
  private static BasicProperties misleading() {
    return new BasicProperties.Builder()
        .type("critical")
        .messageId("critical")
        .headers(Map.of("level", "critical", "routing_key", "critical", "type", "critical"))
        .priority(9)
        .build();
  }

  @Graded(id = "L5", points = 4, dependsOn = "L4")
  void every_logger_gets_every_event_in_order(CheckContext context) throws Exception {
    DrivenLogger first = DrivenLogger.started(context, data -> {});
    DrivenLogger second = DrivenLogger.started(context, slowForEven(context));
    WireFault hold =
        context.amqp().hold(event -> event.is(EventKind.DELIVER)); // they all come at once
    publishNumbered(context);
    hold.release();
    for (DrivenLogger logger : List.of(first, second)) {
      for (int n = 0; n < EVENTS; n++) {
        requireNext(context, logger, n);
      }
    }
    first.info("equal", Map.of("n", EVENTS));
    first.info("equal", Map.of("n", EVENTS));
    context.run("stop()", first::stop);
    requireNext(context, second, EVENTS);
    requireNext(context, second, EVENTS);
    second.info("its own", Map.of("n", EVENTS + 1));
    requireNext(context, second, EVENTS + 1);
    requireIndependent(context, second);
  }

  /** The handler of another logger is at work all the time. */
  private static void requireIndependent(CheckContext context, DrivenLogger logger)
      throws Exception {
    HandlerGate gate = new HandlerGate();
    DrivenLogger.started(
        context,
        data -> {
          context.amqp().mark("at work");
          gate.pass();
        });
    context.closeLater(gate);
    for (int i = 0; i < 2; i++) {
      publish(context, "info", "{\"msg\": \"hello\", \"data\": {}}");
      logger.awaitEvent("beside");
      context.await(seen -> seen.count(EventKind.MARK) > 0, "none", "beside");
    }
  }

  private static void publishNumbered(CheckContext context) throws Exception {
    try (Channel channel = context.channel()) {
      channel.confirmSelect();
      for (int n = 0; n < EVENTS; n++) {
        String level = n % 3 == 0 ? "critical" : "info";
        byte[] body = bytes("{\"msg\": \"hello\", \"data\": {\"n\": %s}}".formatted(n));
        channel.basicPublish(context.uniqueName(), level, MessageProperties.BASIC, body);
      }
      channel.waitForConfirmsOrDie(CheckContext.OWN_TIMEOUT.toMillis());
    }
  }

  private static void requireNext(CheckContext context, DrivenLogger logger, int n)
      throws Exception {
    Object seen = logger.awaitEvent(n).data().get("n");
    boolean next = seen instanceof Number number && number.longValue() == n;
    context.require(next, "order", String.valueOf(n), String.valueOf(seen));
  }

  static void publish(CheckContext context, String key, String body) throws Exception {
    TestMessages.publish(context, context.uniqueName(), key, MessageProperties.BASIC, bytes(body));
  }

  static byte[] bytes(String body) {
    return body.getBytes(UTF_8);
  }

  static void requireHandled(
      CheckContext context,
      DrivenLogger.HandledEvent event,
      String level,
      Map<String, Object> data) {
    context.require(event.level().equals(level), "level", level, event.level());
    context.require(JsonSamples.areSame(data, event.data()), "data", String.valueOf(event.data()));
  }

  private static DrivenLogger.EventHandler slowForEven(CheckContext context) {
    return data -> {
      if (data.get("n") instanceof Number n && n.intValue() % 2 == 0) {
        TestMessages.roundTrip(context);
        TestMessages.roundTrip(context);
      }
    };
  }
}
