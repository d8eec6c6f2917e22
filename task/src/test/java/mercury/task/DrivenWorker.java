package mercury.task;

import com.rabbitmq.client.Delivery;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.LinkedBlockingQueue;
import mercury.harness.amqp.Tap;
import mercury.harness.check.CheckContext;
import mercury.harness.driver.DeliveryReader;
import mercury.harness.driver.HandlerScript;
import mercury.harness.driver.SubjectObject;

/**
 * The learner's worker, in the process of the code under test. A check decides how it handles
 * messages; the beginning and the end of each handling appear on the tap's timeline.
 */
@SuppressWarnings("try") // a close that is interrupted is a check that ends
final class DrivenWorker implements AutoCloseable {

  /** Handles a message as the check wants. */
  interface MessageHandler {
    void handle(Delivery message) throws Exception;
  }

  private final BlockingQueue<Delivery> begun = new LinkedBlockingQueue<>();
  private final Set<String> handledBodies = new ConcurrentSkipListSet<>();
  private final CheckContext context;
  private final SubjectObject worker;

  private DrivenWorker(CheckContext context, String queue, int capacity, MessageHandler handler)
      throws Exception {
    Map<String, Object> config =
        Map.of(
            "rabbitUrl", context.rabbitUrl(),
            "queueName", queue,
            "capacity", capacity);
    this.context = context;
    this.worker =
        context.subject().make("Worker", List.of(config), new Script(context.amqp(), handler));
  }

  /** Creates a worker for the check's queue. */
  static DrivenWorker of(CheckContext context, int capacity, MessageHandler handler)
      throws Exception {
    return of(context, context.uniqueName(), capacity, handler);
  }

  private static DrivenWorker of(
      CheckContext context, String queue, int capacity, MessageHandler handler) throws Exception {
    return context.closeLater(
        context.call("new Worker()", () -> new DrivenWorker(context, queue, capacity, handler)));
  }

  /** Creates and starts a worker for the check's queue. */
  static DrivenWorker started(CheckContext context, int capacity, MessageHandler handler)
      throws Exception {
    return startedFor(context, context.uniqueName(), capacity, handler);
  }

  /** Creates and starts a worker for another queue. */
  static DrivenWorker startedFor(
      CheckContext context, String queue, int capacity, MessageHandler handler) throws Exception {
    DrivenWorker worker = of(context, queue, capacity, handler);
    context.run("start()", worker::start);
    return worker;
  }

  void start() throws Exception {
    worker.call("start");
  }

  void stop() throws Exception {
    worker.call("stop");
  }

  /**
   * Stops the worker.
   *
   * @param then runs when {@code stop()} has returned, before anything that a handler does later
   */
  void stop(Runnable then) throws Exception {
    worker.callThen(then, "stop");
  }

  @Override
  public void close() throws Exception {
    worker.call("close");
  }

  /** Returns the bodies of the messages that were handled without an exception. */
  Set<String> handledBodies() {
    return handledBodies;
  }

  /**
   * Returns the next message that a handler began with; fails as {@code none} if there is none.
   *
   * @param seen what tells this failure from others
   */
  Delivery awaitBegun(Object... seen) throws InterruptedException {
    return context.next(begun, "none", seen);
  }

  /** The script of its handlers. */
  private final class Script implements HandlerScript {

    private final Tap tap;
    private final MessageHandler handler;

    Script(Tap tap, MessageHandler handler) {
      this.tap = tap;
      this.handler = handler;
    }

    @Override
    public Object begun(String method, List<?> arguments) {
      Delivery message = DeliveryReader.read(arguments.get(0));
      tap.handleBegins(message);
      begun.add(message);
      return message;
    }

    @Override
    public void run(Object begun) throws Exception {
      Delivery message = (Delivery) begun;
      try {
        handler.handle(message);
      } catch (Throwable e) {
        tap.handleThrows(message);
        throw e;
      }
      handledBodies.add(TestMessages.text(message));
      tap.handleEnds(message);
    }
  }
}
