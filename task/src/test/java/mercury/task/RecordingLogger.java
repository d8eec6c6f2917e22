package mercury.task;

import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import mercury.harness.check.CheckContext;
import mercury.harness.check.CheckFailedError;

/** A logger that keeps the arguments of its handlers. */
final class RecordingLogger extends Logger {

  /** The call of a handler. */
  record Event(String level, Map<String, Object> data) {}

  /** Handles an event as the check wants, before it is kept. */
  interface Job {
    void handle(Map<String, Object> data) throws Exception;
  }

  private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
  private final Job job;

  private RecordingLogger(LoggerConfig config, Job job) throws Exception {
    super(config);
    this.job = job;
  }

  /** Creates a logger on the check's bus. */
  static RecordingLogger of(CheckContext context, Job job) throws Exception {
    LoggerConfig config = new LoggerConfig(context.rabbitUrl(), context.uniqueName());
    return context.closeLater(context.call("new Logger()", () -> new RecordingLogger(config, job)));
  }

  /** Creates a logger that only keeps the calls. */
  static RecordingLogger of(CheckContext context) throws Exception {
    return of(context, data -> {});
  }

  /** Creates and starts a logger that only keeps the calls. */
  static RecordingLogger started(CheckContext context, Job job) throws Exception {
    RecordingLogger logger = of(context, job);
    context.run("start()", logger::start);
    return logger;
  }

  @Override
  protected void handleInfo(Map<String, Object> data) {
    keep("info", data);
  }

  @Override
  protected void handleCritical(Map<String, Object> data) {
    keep("critical", data);
  }

  /**
   * Returns the next event that was handled without an exception; fails as {@code none} if there is
   * none.
   */
  Event next() throws InterruptedException {
    Event event = events.poll(CheckContext.TIMEOUT.toSeconds(), TimeUnit.SECONDS);
    if (event == null) {
      throw new CheckFailedError("none");
    }
    return event;
  }

  private void keep(String level, Map<String, Object> data) {
    try {
      job.handle(data);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    events.add(new Event(level, data));
  }
}
