package mercury.geobot.run;

import mercury.geobot.LogWriter;

/** Writes what has happened into the search index, until Ctrl+C. */
public final class RunLogWriter {

  private RunLogWriter() {}

  /** Takes no arguments. */
  public static void main(String[] args) throws InterruptedException {
    GeobotProgram.run(
        "logger",
        args,
        settings -> {
          LogWriter writer = new LogWriter(settings.logger());
          writer.start();
          return writer::stop;
        });
  }
}
