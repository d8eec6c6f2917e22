package mercury.task;

import com.rabbitmq.client.Delivery;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import mercury.harness.amqp.Tap;
import mercury.harness.check.CheckContext;
import mercury.harness.check.CheckFailedError;

/** A worker whose handling a check decides; its beginning and end appear on the tap's timeline. */
final class RecordingWorker extends Worker {

  /** Handles a message as the check wants. */
  interface MessageHandler {
    void handle(Delivery message) throws Exception;
  }

  private final BlockingQueue<Delivery> begun = new LinkedBlockingQueue<>();
  private final Set<String> handledBodies = new ConcurrentSkipListSet<>();
  private final Tap tap;
  private final MessageHandler handler;

  private RecordingWorker(WorkerConfig config, Tap tap, MessageHandler handler) throws Exception {
    super(config);
    this.tap = tap;
    this.handler = handler;
  }

  /** Creates a worker for the check's queue. */
  static RecordingWorker of(CheckContext context, int capacity, MessageHandler handler)
      throws Exception {
    WorkerConfig config = new WorkerConfig(context.rabbitUrl(), context.uniqueName(), capacity);
    return context.closeLater(
        context.call("new Worker()", () -> new RecordingWorker(config, context.amqp(), handler)));
  }

  /** Creates and starts a worker for the check's queue. */
  static RecordingWorker started(CheckContext context, int capacity, MessageHandler handler)
      throws Exception {
    RecordingWorker worker = of(context, capacity, handler);
    context.run("start()", worker::start);
    return worker;
  }

  @Override
  protected void handle(Delivery message) throws Exception {
    tap.handleBegins(message);
    begun.add(message);
    try {
      handler.handle(message);
    } catch (Throwable e) {
      tap.handleThrows(message);
      throw e;
    }
    handledBodies.add(TestMessages.text(message));
    tap.handleEnds(message);
  }

  /** Returns the bodies of the messages that were handled without an exception. */
  Set<String> handledBodies() {
    return handledBodies;
  }

  /** Returns the next message that a handler began with; fails as {@code none} if there is none. */
  Delivery awaitBegun() throws InterruptedException {
    Delivery message = begun.poll(CheckContext.TIMEOUT.toSeconds(), TimeUnit.SECONDS);
    if (message == null) {
      throw new CheckFailedError("none");
    }
    return message;
  }
}
