package mercury.task;

import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import mercury.harness.check.CheckContext;
import mercury.harness.check.CheckFailedError;

/** A logger that keeps what its handlers were called with. */
final class RecordingLogger extends Logger {

  /** Which handler was called, and with what. */
  record Event(String level, Map<String, Object> data) {}

  /** What the check wants done with an event before it is kept. */
  interface Job {
    void handle(Map<String, Object> data) throws Exception;
  }

  private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
  private final Job job;

  private RecordingLogger(LoggerConfig config, Job job) throws Exception {
    super(config);
    this.job = job;
  }

  /** A logger on the check's bus. */
  static RecordingLogger of(CheckContext context, Job job) throws Exception {
    LoggerConfig config = new LoggerConfig(context.rabbitUrl(), context.uniqueName());
    return context.closeLater(context.call("new Logger()", () -> new RecordingLogger(config, job)));
  }

  /** The same, doing nothing but keeping. */
  static RecordingLogger of(CheckContext context) throws Exception {
    return of(context, data -> {});
  }

  /** The same, started. */
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

  /** The next event handled to its end; fails in the way {@code none} if there is none. */
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
