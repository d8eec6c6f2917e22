package mercury.task;

import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import mercury.harness.check.CheckContext;
import mercury.harness.driver.HandlerScript;
import mercury.harness.driver.SubjectObject;

/**
 * The learner's logger, in the process of the code under test. It keeps the arguments of its
 * handlers.
 */
@SuppressWarnings("try") // a close that is interrupted is a check that ends
final class DrivenLogger implements AutoCloseable {

  /** The call of a handler. */
  record HandledEvent(String level, Map<String, Object> data) {}

  /** Handles an event as the check wants, before it is kept. */
  interface EventHandler {
    void handle(Map<String, Object> data) throws Exception;
  }

  private final BlockingQueue<HandledEvent> events = new LinkedBlockingQueue<>();
  private final CheckContext context;
  private final SubjectObject logger;

  private DrivenLogger(CheckContext context, EventHandler handler) throws Exception {
    Map<String, Object> config =
        Map.of("rabbitUrl", context.rabbitUrl(), "name", context.uniqueName());
    this.context = context;
    this.logger = context.subject().make("Logger", List.of(config), new Script(handler));
  }

  /** Creates a logger on the check's bus. */
  static DrivenLogger of(CheckContext context, EventHandler handler) throws Exception {
    return context.closeLater(
        context.call("new Logger()", () -> new DrivenLogger(context, handler)));
  }

  /** Creates a logger that only keeps the calls. */
  static DrivenLogger of(CheckContext context) throws Exception {
    return of(context, data -> {});
  }

  /** Creates and starts a logger that only keeps the calls. */
  static DrivenLogger started(CheckContext context, EventHandler handler) throws Exception {
    DrivenLogger logger = of(context, handler);
    context.run("start()", logger::start);
    return logger;
  }

  void info(String msg, Map<String, ?> data) throws Exception {
    logger.call("info", msg, data);
  }

  void critical(String msg, Map<String, ?> data) throws Exception {
    logger.call("critical", msg, data);
  }

  void start() throws Exception {
    logger.call("start");
  }

  void stop() throws Exception {
    logger.call("stop");
  }

  @Override
  public void close() throws Exception {
    logger.call("close");
  }

  /**
   * Returns the next event that was handled without an exception; fails as {@code none} if there is
   * none.
   *
   * @param seen what tells this failure from others
   */
  HandledEvent awaitEvent(Object... seen) throws InterruptedException {
    return context.next(events, "none", seen);
  }

  /** The script of its handlers. */
  private final class Script implements HandlerScript {

    private final EventHandler handler;

    Script(EventHandler handler) {
      this.handler = handler;
    }

    @Override
    @SuppressWarnings("unchecked") // JSON's keys are strings
    public Object begun(String method, List<?> arguments) {
      String level = method.equals("handleInfo") ? "info" : "critical";
      return new HandledEvent(
          level, arguments.get(0) instanceof Map<?, ?> data ? (Map<String, Object>) data : null);
    }

    @Override
    public void run(Object begun) throws Exception {
      HandledEvent event = (HandledEvent) begun;
      handler.handle(event.data());
      events.add(event);
    }
  }
}
