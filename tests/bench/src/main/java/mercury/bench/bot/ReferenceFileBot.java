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

/** The reference bot: a poller, a logger and some workers with their own Telegram. */
final class ReferenceFileBot implements Closeable {

  private final ResourceStack parts = new ResourceStack();
  private final String queue = "bench-" + UUID.randomUUID();
  // differs from the queue's name: Qpid would route to the exchange
  private final String bus = queue + "-bus";
  private final BotApi api;

  private ReferenceFileBot() throws IOException {
    Path folder = Files.createTempDirectory("bench-telegram-");
    parts.add(() -> PathUtils.deleteDirectory(folder));
    api = BotApi.start(0, folder);
    parts.add(api);
  }

  /** Starts the bot, consumers before producers. */
  static ReferenceFileBot start(BotBackends backends, int workers) throws IOException {
    ReferenceFileBot bot = new ReferenceFileBot();
    bot.parts.add(() -> BenchQueue.deleteQueue(backends.rabbitUrl(), bot.queue));
    bot.parts.add(() -> BenchQueue.deleteExchange(backends.rabbitUrl(), bot.bus));
    try {
      bot.startLogger(backends);
      for (int i = 0; i < workers; i++) {
        BotWorker worker = new BotWorker(BotApi.TOKEN, backends.worker(bot.queue, bot.api));
        bot.parts.add(worker::stop);
        worker.start();
      }
      bot.startPoller(backends);
      return bot;
    } catch (IOException | RuntimeException e) {
      try (bot) {
        throw e;
      }
    }
  }

  private void startLogger(BotBackends backends) throws IOException {
    BotLogger logger =
        new BotLogger(new BotLoggerConfig(backends.rabbitUrl(), bus, backends.mongoUrl()));
    parts.add(logger::stop);
    logger.start();
  }

  private void startPoller(BotBackends backends) {
    PollerConfig config =
        new PollerConfig(
            new WorkerClientConfig(backends.rabbitUrl(), queue),
            new LoggerConfig(backends.rabbitUrl(), bus),
            api.url());
    Poller poller = new Poller(BotApi.TOKEN, config);
    parts.add(poller::stop);
    poller.start();
  }

  /** Creates that many people whom the bot has greeted. */
  List<TelegramPerson> greetedPeople(int count) throws InterruptedException {
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
