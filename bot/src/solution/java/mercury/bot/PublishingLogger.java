package mercury.bot;

import java.util.Map;
import mercury.task.Logger;
import mercury.task.LoggerConfig;

/** Only publishes: it is never started, so nothing is handled (P2). */
final class PublishingLogger extends Logger {

  PublishingLogger(LoggerConfig config) {
    super(config);
  }

  @Override
  protected void handleInfo(Map<String, Object> data) {}

  @Override
  protected void handleCritical(Map<String, Object> data) {}
}
