package mercury.bot.run;

import java.util.List;

/** The whole bot in one process, until Ctrl+C. */
public final class RunBot {

  private RunBot() {}

  public static void main(String[] args) {
    BotProgram.run("all", args, RunBot::start);
  }

  /** Starts consumers before producers, and stops them after the producers. */
  private static List<StartedBotService> start(EnvironmentSettings settings) throws Exception {
    TelegramAccount account = TelegramAccount.of(settings);
    StartupProbes.requireRabbit(
        settings.rabbitUrl(),
        "queue " + EnvironmentSettings.QUEUE + ", exchange " + EnvironmentSettings.BUS);
    StartupProbes.requirePostgres(settings.postgres());
    StartupProbes.requireS3(settings.s3());
    StartupProbes.requireMongo(settings.logger());
    StartedBotService logger = StartedBotService.logger(settings);
    StartedBotService worker = StartedBotService.worker(settings, account);
    StartedBotService poller = StartedBotService.poller(settings, account);
    return List.of(poller, worker, logger);
  }
}
