package mercury.bot.run;

import java.util.List;

/** Handles the updates of the queue, five at a time, until Ctrl+C. */
public final class RunBotWorker {

  private RunBotWorker() {}

  public static void main(String[] args) {
    BotProgram.run(
        "worker",
        args,
        settings -> {
          TelegramAccount account = TelegramAccount.of(settings);
          StartupProbes.requireRabbit(settings.rabbitUrl(), "queue " + EnvironmentSettings.QUEUE);
          StartupProbes.requirePostgres(settings.postgres());
          StartupProbes.requireS3(settings.s3());
          return List.of(StartedBotService.worker(settings, account));
        });
  }
}
