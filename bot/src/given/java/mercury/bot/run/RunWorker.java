package mercury.bot.run;

import java.util.List;

/** Handles the updates of the queue, five at a time, until Ctrl+C. */
public final class RunWorker {

  private RunWorker() {}

  public static void main(String[] args) {
    Program.run(
        "worker",
        args,
        settings -> {
          TelegramAccount account = TelegramAccount.of(settings);
          Probes.rabbit(settings.rabbitUrl(), "queue " + Settings.QUEUE);
          Probes.postgres(settings.postgres());
          Probes.s3(settings.s3());
          return List.of(Running.worker(settings, account));
        });
  }
}
