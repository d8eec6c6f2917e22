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

/** A worker whose handling is a check's; its beginning and end stand on the tap's time line. */
final class RecordingWorker extends Worker {

  /** What the check wants done with a message. */
  interface Job {
    void handle(Delivery message) throws Exception;
  }

  private final BlockingQueue<Delivery> begun = new LinkedBlockingQueue<>();
  private final Set<String> done = new ConcurrentSkipListSet<>();
  private final Tap tap;
  private final Job job;

  private RecordingWorker(WorkerConfig config, Tap tap, Job job) throws Exception {
    super(config);
    this.tap = tap;
    this.job = job;
  }

  /** A worker of the check's queue. */
  static RecordingWorker of(CheckContext context, int capacity, Job job) throws Exception {
    WorkerConfig config = new WorkerConfig(context.rabbitUrl(), context.uniqueName(), capacity);
    return context.closeLater(
        context.call("new Worker()", () -> new RecordingWorker(config, context.amqp(), job)));
  }

  /** The same, started. */
  static RecordingWorker started(CheckContext context, int capacity, Job job) throws Exception {
    RecordingWorker worker = of(context, capacity, job);
    context.run("start()", worker::start);
    return worker;
  }

  @Override
  protected void handle(Delivery message) throws Exception {
    tap.handleBegins(message);
    begun.add(message);
    try {
      job.handle(message);
    } catch (Throwable e) {
      tap.handleThrows(message);
      throw e;
    }
    done.add(TestMessages.text(message));
    tap.handleEnds(message);
  }

  /** The bodies of the messages whose handling has ended well. */
  Set<String> done() {
    return done;
  }

  /** The next message that a handler began with; fails in the way {@code none} if there is none. */
  Delivery next() throws InterruptedException {
    Delivery message = begun.poll(CheckContext.TIMEOUT.toSeconds(), TimeUnit.SECONDS);
    if (message == null) {
      throw new CheckFailedError("none");
    }
    return message;
  }
}
