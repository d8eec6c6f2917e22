package mercury.bot.run;

import java.util.List;

/** The whole bot in one process, until Ctrl+C. */
public final class RunAll {

  private RunAll() {}

  public static void main(String[] args) {
    Program.run("all", args, RunAll::start);
  }

  /** Whoever takes is there before the one who brings, and stops after it. */
  private static List<Running> start(Settings settings) throws Exception {
    TelegramAccount account = TelegramAccount.of(settings);
    Probes.rabbit(settings.rabbitUrl(), "queue " + Settings.QUEUE + ", exchange " + Settings.BUS);
    Probes.postgres(settings.postgres());
    Probes.s3(settings.s3());
    Probes.mongo(settings.logger());
    Running logger = Running.logger(settings);
    Running worker = Running.worker(settings, account);
    Running poller = Running.poller(settings, account);
    return List.of(poller, worker, logger);
  }
}
