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
    callback.handleInfo(data);
  }

  @Override
  protected void handleCritical(Map<String, Object> data) {
    callback.handleCritical(data);
  }
}
