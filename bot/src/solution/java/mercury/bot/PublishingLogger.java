package mercury.bot;

import java.util.Map;
import mercury.task.Logger;
import mercury.task.LoggerConfig;

/** A logger that only publishes: it is never started, so it handles nothing (P2). */
final class PublishingLogger extends Logger {

  PublishingLogger(LoggerConfig config) {
    super(config);
  }

  @Override
  protected void handleInfo(Map<String, Object> data) {}

  @Override
  protected void handleCritical(Map<String, Object> data) {}
}
