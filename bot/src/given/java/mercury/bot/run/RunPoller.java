package mercury.bot.run;

import java.util.List;

/** Brings updates from Telegram into the queue, until Ctrl+C. */
public final class RunPoller {

  private RunPoller() {}

  public static void main(String[] args) {
    Program.run(
        "poller",
        args,
        settings -> {
          TelegramAccount account = TelegramAccount.of(settings);
          Probes.rabbit(
              settings.rabbitUrl(), "queue " + Settings.QUEUE + ", exchange " + Settings.BUS);
          return List.of(Running.poller(settings, account));
        });
  }
}
