package mercury.task.drive;

import java.util.Map;
import mercury.task.Logger;
import mercury.task.LoggerConfig;

/** A logger that hands its events to somebody else. */
public final class CallbackLogger extends Logger {

  private final EventCallback callback;

  /** Makes a logger for that callback. */
  public CallbackLogger(LoggerConfig config, EventCallback callback) throws Exception {
    super(config);
    this.callback = callback;
  }

  @Override
  protected void handleInfo(Map<String, Object> data) {
    CallbackLogger.<RuntimeException>run(() -> callback.handleInfo(data));
  }

  @Override
  protected void handleCritical(Map<String, Object> data) {
    CallbackLogger.<RuntimeException>run(() -> callback.handleCritical(data));
  }

  /** Throws checked exceptions that no handler declares, as code in Kotlin or with Lombok does. */
  @SuppressWarnings("unchecked")
  private static <E extends Exception> void run(Handling handling) throws E {
    try {
      handling.run();
    } catch (Exception thrown) {
      throw (E) thrown;
    }
  }

  private interface Handling {
    void run() throws Exception;
  }
}
