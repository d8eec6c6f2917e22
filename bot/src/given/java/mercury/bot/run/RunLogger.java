package mercury.bot.run;

import java.util.List;

/** Stores the events of the bus, until Ctrl+C. */
public final class RunLogger {

  private RunLogger() {}

  public static void main(String[] args) {
    Program.run(
        "logger",
        args,
        settings -> {
          Probes.rabbit(settings.rabbitUrl(), "exchange " + Settings.BUS);
          Probes.mongo(settings.logger());
          return List.of(Running.logger(settings));
        });
  }
}
