package mercury.bot.run;

import java.util.List;

/** Stores the events of the bus, until Ctrl+C. */
public final class RunBotLogger {

  private RunBotLogger() {}

  public static void main(String[] args) {
    BotProgram.run(
        "logger",
        args,
        settings -> {
          StartupProbes.requireRabbit(settings.rabbitUrl(), "exchange " + EnvironmentSettings.BUS);
          StartupProbes.requireMongo(settings.logger());
          return List.of(StartedBotService.logger(settings));
        });
  }
}
