package mercury.bot.run;

import java.util.List;

/** Puts updates from Telegram into the queue until Ctrl+C. */
public final class RunPoller {

  private RunPoller() {}

  public static void main(String[] args) {
    BotProgram.run(
        "poller",
        args,
        settings -> {
          TelegramAccount account = TelegramAccount.of(settings);
          StartupProbes.requireRabbit(
              settings.rabbitUrl(),
              "queue " + EnvironmentSettings.QUEUE + ", exchange " + EnvironmentSettings.BUS);
          return List.of(StartedBotService.poller(settings, account));
        });
  }
}
