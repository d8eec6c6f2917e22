package mercury.task;

import mercury.harness.amqp.EventDetail;
import mercury.harness.check.CheckContext;
import java.util.List;
import java.util.Optional;

/** Reads the declarations of the code under test from the wire: brokers differ in their answers. */
final class QueueDeclarations {

  private QueueDeclarations() {}

  /** Returns the declarations of the check's queue. */
  static List<EventDetail.Queue> queue(CheckContext bench) {
    return queue(bench, bench.name());
  }

  /** Returns the declarations of a queue. */
  static List<EventDetail.Queue> queue(CheckContext bench, String name) {
    return bench.amqp().timeline().details(EventDetail.Queue.class).stream()
        .filter(queue -> queue.name().equals(name) && !queue.passive())
        .toList();
  }

  /**
   * Fails as {@code refused} if a declaration contradicts the existing queue: RabbitMQ then closes
   * the channel with 406. Passes on what the code under test threw.
   */
  static void requireAccepted(CheckContext bench, Optional<Exception> thrown) throws Exception {
    for (EventDetail.Queue queue : queue(bench)) {
      boolean alike = queue.durable() && !queue.exclusive() && !queue.autoDelete();
      bench.require(alike && queue.arguments().isEmpty(), "refused");
    }
    if (thrown.isPresent()) {
      throw thrown.get();
    }
  }

  /** Fails if the queue was declared differently from how all who share it do. */
  static void requireShared(CheckContext bench, String name) {
    List<EventDetail.Queue> declarations = queue(bench, name);
    bench.require(!declarations.isEmpty(), "undeclared");
    for (EventDetail.Queue queue : declarations) {
      bench.require(queue.durable(), "transient");
      bench.require(!queue.exclusive(), "exclusive");
      bench.require(!queue.autoDelete(), "autodelete");
      bench.require(queue.arguments().isEmpty(), "arguments", queue.arguments().toString());
    }
  }
}
