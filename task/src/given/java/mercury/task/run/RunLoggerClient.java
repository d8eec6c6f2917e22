package mercury.task.run;

import java.io.IOException;
import java.util.Map;
import mercury.task.Logger;
import mercury.task.LoggerConfig;

/** Publishes one event on the bus "logger_metaclass". */
public final class RunLoggerClient {

  private static final String BUS = "logger_metaclass";

  private RunLoggerClient() {}

  public static void main(String[] args) {
    String level = args.length == 1 ? args[0] : "";
    if (!level.equals("info") && !level.equals("critical")) {
      CourseProgram.usage("run task run-logger-client info|critical");
    }
    TaskProgram.run(
        url -> {
          try (Logger logger = new Publishing(new LoggerConfig(url, BUS))) {
            if (level.equals("info")) {
              logger.info("an event by hand", Map.of("info", true));
            } else {
              logger.critical("an event by hand", Map.of("critical", true));
            }
            System.out.println(" [x] Published " + level + " on " + BUS);
          }
        });
  }

  /** Never started, so nothing is ever handled. */
  private static final class Publishing extends Logger {

    /** Declares what a logger that connects in its constructor may throw. */
    Publishing(LoggerConfig config) throws IOException {
      super(config);
    }

    @Override
    protected void handleInfo(Map<String, Object> data) {}

    @Override
    protected void handleCritical(Map<String, Object> data) {}
  }
}
