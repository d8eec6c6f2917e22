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

/**
 * A worker with a handler of the check; the tap's timeline shows when each call begins and ends.
 */
final class RecordingWorker extends Worker {

  /** The check's own handler. */
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

  /** Creates a worker of the check's queue. */
  static RecordingWorker of(CheckContext context, int capacity, MessageHandler handler)
      throws Exception {
    WorkerConfig config = new WorkerConfig(context.rabbitUrl(), context.name(), capacity);
    return context.use(
        context.call("new Worker()", () -> new RecordingWorker(config, context.amqp(), handler)));
  }

  /** Creates a worker and starts it. */
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

  /** The bodies of the messages whose handler has returned. */
  Set<String> handledBodies() {
    return handledBodies;
  }

  /** Returns the next message whose handler has begun; fails with {@code none} if there is none. */
  Delivery awaitBegun() throws InterruptedException {
    Delivery message = begun.poll(CheckContext.PATIENCE.toSeconds(), TimeUnit.SECONDS);
    if (message == null) {
      throw new CheckFailedError("none");
    }
    return message;
  }
}
