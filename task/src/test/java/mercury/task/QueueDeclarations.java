package mercury.task;

import java.util.List;
import java.util.Optional;
import mercury.harness.amqp.EventDetail;
import mercury.harness.check.CheckContext;

/** Reads the declarations of the code under test from the wire: brokers differ in their answers. */
final class QueueDeclarations {

  private QueueDeclarations() {}

  /** Returns the declarations of the check's queue. */
  static List<EventDetail.Queue> queue(CheckContext context) {
    return queue(context, context.uniqueName());
  }

  /** Returns the declarations of a queue. */
  static List<EventDetail.Queue> queue(CheckContext context, String name) {
    return context.amqp().timeline().details(EventDetail.Queue.class).stream()
        .filter(queue -> queue.name().equals(name) && !queue.passive())
        .toList();
  }

  /**
   * Fails as {@code refused} if a declaration contradicts the existing queue: RabbitMQ then closes
   * the channel with 406. Passes on what the code under test threw.
   */
  static void requireAccepted(CheckContext context, Optional<Exception> thrown) throws Exception {
    for (EventDetail.Queue queue : queue(context)) {
      boolean equivalent = queue.durable() && !queue.exclusive() && !queue.autoDelete();
      context.require(equivalent && queue.arguments().isEmpty(), "refused");
    }
    if (thrown.isPresent()) {
      throw thrown.get();
    }
  }

  /** Fails if the queue was declared differently from how all who share it do. */
  static void requireDurableShared(CheckContext context, String name) {
    List<EventDetail.Queue> declarations = queue(context, name);
    context.require(!declarations.isEmpty(), "undeclared");
    for (EventDetail.Queue queue : declarations) {
      context.require(queue.durable(), "transient");
      context.require(!queue.exclusive(), "exclusive");
      context.require(!queue.autoDelete(), "autodelete");
      context.require(queue.arguments().isEmpty(), "arguments", queue.arguments().toString());
    }
  }
}
