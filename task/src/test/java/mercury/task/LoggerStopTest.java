package mercury.task;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import mercury.harness.amqp.EventDetail;
import mercury.harness.check.CheckContext;
import mercury.harness.check.CheckSuite;
import mercury.harness.check.Graded;
import mercury.harness.driver.SubjectException;

/** The graded checks of how a {@link Logger} ends. */
@CheckSuite(texts = "mercury.task.checks", subject = "Logger")
class LoggerStopTest {

  @Graded(id = "L7.close", points = 1, dependsOn = "L3.bound")
  void stop_closes_the_connection_and_ends_the_threads(CheckContext context) throws Exception {
    CheckThreadGroup.requireNoneLeft(context, () -> publishHandleStop(context));
    for (EventDetail.Consumer consumer :
        context.amqp().timeline().details(EventDetail.Consumer.class)) {
      CleanupAssertions.requireQueueDeleted(context, consumer.queue());
    }
  }

  @Graded(id = "L7.calls", points = 1, dependsOn = "L7.close")
  void stop_may_come_first_and_twice(CheckContext context) throws Exception {
    DrivenLogger idle = DrivenLogger.of(context);
    context.run("stop() before start()", idle::stop);
    requireStopped(context, idle, "unused");
    DrivenLogger publishing = DrivenLogger.of(context);
    context.run("info()", () -> publishing.info("hello", Map.of("n", 1)));
    context.run("close() without start()", publishing::close);
    requireStopped(context, publishing, "publishing");
    DrivenLogger logger = DrivenLogger.started(context, data -> {});
    context.run("stop()", logger::stop);
    context.run("stop() again", logger::stop);
    requireStopped(context, logger, "started");
    CleanupAssertions.requireConnectionsClosed(context);
  }

  private static void requireStopped(CheckContext context, DrivenLogger logger, String which) {
    Map<String, Object> data = Map.of("n", 1);
    Optional<Exception> info = context.exceptionFrom("info()", () -> logger.info("late", data));
    Optional<Exception> critical =
        context.exceptionFrom("critical()", () -> logger.critical("late", data));
    for (Optional<Exception> thrown : List.of(info, critical)) {
      context.require(thrown.isPresent(), "silent", info.isPresent() ? "critical" : "info", which);
      String type = SubjectException.simpleName(thrown.get());
      context.require(
          SubjectException.isA(thrown.get(), IllegalStateException.class), "other", type);
    }
  }

  private static void publishHandleStop(CheckContext context) throws Exception {
    DrivenLogger logger = DrivenLogger.started(context, data -> {});
    context.run("info()", () -> logger.info("hello", Map.of("n", 1)));
    LoggerTest.publish(context, "info", "{\"msg\": \"hello\", \"data\": {\"n\": 2}}");
    logger.awaitEvent();
    context.run("stop()", logger::stop);
  }
}
