package mercury.demo;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import mercury.bot.BotLogger;
import mercury.bot.BotWorker;
import mercury.bot.DatabaseSchema;
import mercury.bot.ObjectStorage;
import mercury.bot.Poller;
import mercury.environment.ResourceStack;
import mercury.playground.Experiment;

/** The services of the bot, and the experiments with them. Thread-safe. */
final class DemoBotServices implements AutoCloseable {

  private static final Duration SLOW = Duration.ofSeconds(1);

  private final BotSettings settings;
  private final AtomicReference<Duration> delay = new AtomicReference<>(Duration.ZERO);
  private final Deque<BotWorker> workers = new ArrayDeque<>();
  private final Poller poller;
  private final BotLogger logger;

  private DemoBotServices(BotSettings settings) {
    this.settings = settings;
    this.poller = new Poller(settings.token(), settings.poller());
    this.logger = new BotLogger(settings.logger());
  }

  /** Starts the consumers before the producers, so that no event is lost. */
  static DemoBotServices start(BotSettings settings) throws IOException, SQLException {
    DatabaseSchema.create(settings.worker().postgresConfig());
    try (ObjectStorage storage = new ObjectStorage(settings.worker().s3Config())) {
      storage.createBucket();
    }
    DemoBotServices services = new DemoBotServices(settings);
    try {
      services.logger.start();
      services.startWorker();
      services.poller.start();
      return services;
    } catch (IOException | RuntimeException e) {
      try (services) {
        throw e;
      }
    }
  }

  /** Returns the experiments; the page has its words by the same ids. */
  List<Experiment> experiments() {
    return List.of(
        new Experiment("workerStop", this::stopWorker),
        new Experiment("workerStart", this::startWorker),
        new Experiment("slow", () -> delay.set(SLOW)),
        new Experiment("fast", () -> delay.set(Duration.ZERO)));
  }

  private synchronized void startWorker() throws IOException {
    BotWorker worker = new SlowWorker(settings.token(), settings.worker(), delay);
    worker.start();
    workers.push(worker);
  }

  private synchronized void stopWorker() {
    if (workers.isEmpty()) {
      throw new IllegalStateException("no worker runs");
    }
    workers.pop().stop();
  }

  /** Stops the producers before the consumers, and each service whatever became of the others. */
  @Override
  public synchronized void close() throws IOException {
    ResourceStack services = new ResourceStack();
    services.add(logger::stop);
    while (!workers.isEmpty()) {
      services.add(workers.pop()::stop);
    }
    services.add(poller::stop);
    services.close();
  }
}
