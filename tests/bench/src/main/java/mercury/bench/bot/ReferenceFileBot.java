package mercury.bench.bot;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import mercury.bench.broker.BenchQueue;
import mercury.bot.BotLogger;
import mercury.bot.BotLoggerConfig;
import mercury.bot.BotWorker;
import mercury.bot.Poller;
import mercury.bot.PollerConfig;
import mercury.environment.ResourceStack;
import mercury.task.LoggerConfig;
import mercury.task.WorkerClientConfig;
import mercury.telegram.BotApi;
import mercury.telegram.TelegramPerson;
import org.apache.commons.io.file.PathUtils;

/** The reference: a poller, a logger and some workers, on a Telegram of their own. */
final class ReferenceFileBot implements Closeable {

  private final ResourceStack parts = new ResourceStack();
  private final String queue = "bench-" + UUID.randomUUID();
  private final String bus = queue + "-bus"; // another name: Qpid would route to the exchange
  private final BotApi api;

  private ReferenceFileBot() throws IOException {
    Path folder = Files.createTempDirectory("bench-telegram-");
    parts.add(() -> PathUtils.deleteDirectory(folder));
    api = BotApi.start(0, folder);
    parts.add(api);
  }

  /** Starts it. Whoever takes is there before the one who brings. */
  static ReferenceFileBot start(BotBackends ground, int workers) throws IOException {
    ReferenceFileBot bot = new ReferenceFileBot();
    bot.parts.add(() -> BenchQueue.forgetQueue(ground.rabbitUrl(), bot.queue));
    bot.parts.add(() -> BenchQueue.forgetExchange(ground.rabbitUrl(), bot.bus));
    try {
      bot.log(ground);
      for (int i = 0; i < workers; i++) {
        BotWorker worker = new BotWorker(BotApi.TOKEN, ground.worker(bot.queue, bot.api));
        bot.parts.add(worker::stop);
        worker.start();
      }
      bot.poll(ground);
      return bot;
    } catch (IOException | RuntimeException e) {
      try (bot) {
        throw e;
      }
    }
  }

  private void log(BotBackends ground) throws IOException {
    BotLogger logger =
        new BotLogger(new BotLoggerConfig(ground.rabbitUrl(), bus, ground.mongoUrl()));
    parts.add(logger::stop);
    logger.start();
  }

  private void poll(BotBackends ground) {
    PollerConfig config =
        new PollerConfig(
            new WorkerClientConfig(ground.rabbitUrl(), queue),
            new LoggerConfig(ground.rabbitUrl(), bus),
            api.url());
    Poller poller = new Poller(BotApi.TOKEN, config);
    parts.add(poller::stop);
    poller.start();
  }

  /** So many people whom the bot has greeted. */
  List<TelegramPerson> friends(int count) throws InterruptedException {
    List<TelegramPerson> people = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      TelegramPerson person = api.person("Anna " + i);
      person.writes("hello");
      people.add(person);
    }
    for (TelegramPerson person : people) {
      BotAnswerWait.await(person, 1);
    }
    return people;
  }

  @Override
  public void close() throws IOException {
    parts.close();
  }
}
