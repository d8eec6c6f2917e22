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
  record HandledEvent(String level, Map<String, Object> data) {}

  /** Handles an event as the check wants, before it is kept. */
  interface EventHandler {
    void handle(Map<String, Object> data) throws Exception;
  }

  private final BlockingQueue<HandledEvent> events = new LinkedBlockingQueue<>();
  private final EventHandler handler;

  private RecordingLogger(LoggerConfig config, EventHandler handler) throws Exception {
    super(config);
    this.handler = handler;
  }

  /** Creates a logger on the check's bus. */
  static RecordingLogger of(CheckContext context, EventHandler handler) throws Exception {
    LoggerConfig config = new LoggerConfig(context.rabbitUrl(), context.uniqueName());
    return context.closeLater(
        context.call("new Logger()", () -> new RecordingLogger(config, handler)));
  }

  /** Creates a logger that only keeps the calls. */
  static RecordingLogger of(CheckContext context) throws Exception {
    return of(context, data -> {});
  }

  /** Creates and starts a logger that only keeps the calls. */
  static RecordingLogger started(CheckContext context, EventHandler handler) throws Exception {
    RecordingLogger logger = of(context, handler);
    context.run("start()", logger::start);
    return logger;
  }

  @Override
  protected void handleInfo(Map<String, Object> data) {
    recordEvent("info", data);
  }

  @Override
  protected void handleCritical(Map<String, Object> data) {
    recordEvent("critical", data);
  }

  /**
   * Returns the next event that was handled without an exception; fails as {@code none} if there is
   * none.
   */
  HandledEvent awaitEvent() throws InterruptedException {
    HandledEvent event = events.poll(CheckContext.TIMEOUT.toSeconds(), TimeUnit.SECONDS);
    if (event == null) {
      throw new CheckFailedError("none");
    }
    return event;
  }

  private void recordEvent(String level, Map<String, Object> data) {
    try {
      handler.handle(data);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    events.add(new HandledEvent(level, data));
  }
}
