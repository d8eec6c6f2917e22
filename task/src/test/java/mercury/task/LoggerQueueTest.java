package mercury.task;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mercury.harness.amqp.EventDetail;
import mercury.harness.check.CheckContext;
import mercury.harness.check.CheckSuite;
import mercury.harness.check.Graded;

/** The graded check of the queue that a {@link Logger} makes when it starts. */
@CheckSuite(texts = "mercury.task.checks", subject = "Logger")
class LoggerQueueTest {

  /** Arguments by which the broker drops messages of a queue. */
  private static final Set<String> LOSING =
      Set.of("x-max-length", "x-max-length-bytes", "x-message-ttl");

  @Graded(id = "L3.queue", points = 4)
  void every_started_logger_has_a_temporary_queue(CheckContext context) throws Exception {
    DrivenLogger logger = DrivenLogger.of(context);
    Optional<Exception> thrown = context.exceptionFrom("start()", logger::start);
    List<EventDetail.Queue> queues = context.amqp().timeline().details(EventDetail.Queue.class);
    for (EventDetail.Queue queue : queues) {
      context.require(queue.name().isEmpty(), "named", queue.name());
      context.require(queue.exclusive(), "shared");
      context.require(!queue.durable(), "durable");
      context.require(
          Collections.disjoint(queue.arguments().keySet(), LOSING),
          "limited",
          queue.arguments().toString());
    }
    if (thrown.isPresent()) {
      throw thrown.get();
    }
    context.require(!queues.isEmpty(), "undeclared");
    requireNotWaiting(context);
  }

  /** A logger may go on trying to connect by itself; its caller need not wait for that. */
  private static void requireNotWaiting(CheckContext context) throws Exception {
    DrivenLogger logger = DrivenLogger.of(context);
    context.amqp().refuse();
    context.exceptionFrom("start() while the broker is away", logger::start);
    context.amqp().accept();
  }
}
