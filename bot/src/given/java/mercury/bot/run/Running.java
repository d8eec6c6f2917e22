package mercury.bot.run;

import java.io.IOException;
import mercury.bot.BotLogger;
import mercury.bot.BotWorker;
import mercury.bot.Poller;

/**
 * A service of the bot that has been started.
 *
 * @param name what the terminal shows
 * @param stop how it is stopped
 */
record Running(String name, Runnable stop) {

  static Running poller(Settings settings, TelegramAccount account) {
    Poller poller = new Poller(account.token(), settings.poller(account.url()));
    poller.start();
    return new Running("poller", poller::stop);
  }

  static Running worker(Settings settings, TelegramAccount account) throws IOException {
    BotWorker worker = new BotWorker(account.token(), settings.worker(account.url()));
    worker.start();
    return new Running("worker", worker::stop);
  }

  static Running logger(Settings settings) throws IOException {
    BotLogger logger = new BotLogger(settings.logger());
    logger.start();
    return new Running("logger", logger::stop);
  }
}
