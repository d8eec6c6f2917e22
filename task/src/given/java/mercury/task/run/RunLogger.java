package mercury.task.run;

import java.io.IOException;
import java.util.Map;
import mercury.task.Logger;
import mercury.task.LoggerConfig;

/** Prints the events on the bus "logger_metaclass" until Ctrl+C. */
public final class RunLogger {

  private static final String BUS = "logger_metaclass";

  private RunLogger() {}

  public static void main(String[] args) {
    if (args.length != 0) {
      CourseProgram.usage("run task run-logger");
    }
    TaskProgram.run(
        url -> {
          Logger logger = new Printing(new LoggerConfig(url, BUS));
          logger.start();
          System.out.println(" [*] Waiting for events on " + BUS + ". To exit press Ctrl+C");
          TaskProgram.awaitCtrlC(logger::stop);
        });
  }

  private static final class Printing extends Logger {

    /** Declares what a logger that connects in its constructor may throw. */
    Printing(LoggerConfig config) throws IOException {
      super(config);
    }

    @Override
    protected void handleInfo(Map<String, Object> data) {
      System.out.println(" [x] " + data);
    }

    @Override
    protected void handleCritical(Map<String, Object> data) {
      System.out.println(" [x] " + data);
    }
  }
}
