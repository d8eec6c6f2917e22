package mercury.bot.run;

import java.io.IOException;
import mercury.bot.BotLogger;
import mercury.bot.BotWorker;
import mercury.bot.Poller;

/**
 * A service of the bot that has been started.
 *
 * @param name the name on the terminal
 * @param stop the action that stops it
 */
record StartedBotService(String name, Runnable stop) {

  static StartedBotService poller(EnvironmentSettings settings, TelegramAccount account) {
    Poller poller = new Poller(account.token(), settings.poller(account.url()));
    poller.start();
    return new StartedBotService("poller", poller::stop);
  }

  static StartedBotService worker(EnvironmentSettings settings, TelegramAccount account)
      throws IOException {
    BotWorker worker = new BotWorker(account.token(), settings.worker(account.url()));
    worker.start();
    return new StartedBotService("worker", worker::stop);
  }

  static StartedBotService logger(EnvironmentSettings settings) throws IOException {
    BotLogger logger = new BotLogger(settings.logger());
    logger.start();
    return new StartedBotService("logger", logger::stop);
  }
}
