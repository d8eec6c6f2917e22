package mercury.task;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.MessageProperties;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import mercury.harness.amqp.EventDetail;
import mercury.harness.amqp.EventKind;
import mercury.harness.check.CheckContext;
import mercury.harness.check.CheckSuite;
import mercury.harness.check.Graded;

/** The graded checks of how a {@link Logger} goes on after what it cannot handle. */
@CheckSuite(texts = "mercury.task.checks", subject = "Logger")
class LoggerFailureTest {

  private static final int FAILURES = 130; // more than anybody fetches ahead, or counts to

  @Graded(id = "L6.handler", points = 2, dependsOn = "L4")
  void a_handler_that_throws_does_not_end_the_logger(CheckContext context) throws Exception {
    DrivenLogger logger = DrivenLogger.started(context, LoggerFailureTest::failIfBad);
    for (int i = 0; i < 12; i++) { // a client that closes the channel may have the next already
      String level = i % 2 == 0 ? "info" : "critical";
      String how = i % 4 < 2 ? "exception" : "error";
      LoggerTest.publish(
          context, level, "{\"msg\": \"hello\", \"data\": {\"bad\": \"%s\"}}".formatted(how));
      LoggerTest.publish(context, level, "{\"msg\": \"hello\", \"data\": {\"good\": true}}");
      LoggerTest.requireHandled(context, logger.awaitEvent(), level, Map.of("good", true));
    }
    for (String how : List.of("exception", "without a message", "checked")) {
      publishMany(
          context, "{\"msg\": \"hello\", \"data\": {\"bad\": \"%s\"}}".formatted(how), FAILURES);
      LoggerTest.publish(context, "info", "{\"msg\": \"hello\", \"data\": {\"good\": true}}");
      LoggerTest.requireHandled(context, logger.awaitEvent(how), "info", Map.of("good", true));
    }
  }

  private static void failIfBad(Map<String, Object> data) throws Exception {
    String why = "a check wants this handler to fail";
    switch (String.valueOf(data.get("bad"))) {
      case "exception" -> throw new IllegalStateException(why);
      case "without a message" -> throw new IllegalStateException();
      case "checked" -> throw new IOException(why); // no handler declares it: Kotlin throws it too
      case "error" -> throw new AssertionError(why);
      default -> {} // it is good
    }
  }

  @Graded(id = "L6.junk", points = 2, dependsOn = "L4")
  void a_message_that_is_not_an_event_does_not_end_the_logger(CheckContext context)
      throws Exception {
    DrivenLogger logger = DrivenLogger.started(context, data -> {});
    String queue = context.amqp().timeline().details(EventDetail.QueueDeclared.class).get(0).name();
    List<String> all = List.of("", "no JSON", "[]", "null", "{\"msg\": \"x\", \"data\": 1}", "{}");
    for (String junk : all) {
      LoggerTest.publish(context, "info", junk);
      requireGoesOn(context, logger);
      LoggerTest.publish(context, "critical", junk);
      requireGoesOn(context, logger);
    }
    requireNotRequeued(context, "no event");
    for (String event : List.of("{\"msg\": \"x\"}", "{\"msg\": \"x\", \"data\": {}}")) {
      TestMessages.publish(context, "", queue, MessageProperties.BASIC, LoggerTest.bytes(event));
      requireGoesOn(context, logger);
    }
    requireNotRequeued(context, "unknown key");
  }

  private static void requireNotRequeued(CheckContext context, String what) {
    boolean requeued =
        context.amqp().timeline().of(EventKind.NACK, EventKind.REJECT).stream()
            .anyMatch(no -> no.detail(EventDetail.Settlement.class).requeue());
    context.require(!requeued, "requeued", what);
  }

  /**
   * Publishes an event and waits until it is handled. A handler may see the junk before it; no
   * handler has to.
   */
  private static void requireGoesOn(CheckContext context, DrivenLogger logger) throws Exception {
    LoggerTest.publish(context, "info", "{\"msg\": \"hello\", \"data\": {\"good\": true}}");
    DrivenLogger.HandledEvent event = logger.awaitEvent();
    while (event.data() == null || !event.data().containsKey("good")) {
      event = logger.awaitEvent();
    }
  }

  private static void publishMany(CheckContext context, String event, int times) throws Exception {
    try (Channel channel = context.channel()) {
      channel.confirmSelect();
      for (int i = 0; i < times; i++) {
        channel.basicPublish(
            context.uniqueName(), "info", MessageProperties.BASIC, LoggerTest.bytes(event));
      }
      channel.waitForConfirmsOrDie(CheckContext.OWN_TIMEOUT.toMillis());
    }
  }
}
