package mercury.bot;

import java.time.Duration;
import mercury.task.Logger;
import mercury.task.WorkerClient;
import org.slf4j.LoggerFactory;

/**
 * Brings the updates of a bot from Telegram into a queue, in their order, and logs them.
 *
 * <p>Telegram keeps an update until somebody asks for those after it. The poller asks when the
 * update is in the queue, so a broker that is away, or a poller that is killed, costs no update;
 * the ones that were on the way come again (P3). It asks when the update is logged too, unless the
 * log is in trouble: then it does not wait for the log. Whatever fails is tried until it works.
 *
 * <p>Thread-safe. It polls in one thread of its own.
 */
public final class Poller implements AutoCloseable {

  private static final org.slf4j.Logger LOG = LoggerFactory.getLogger(Poller.class);
  private static final Duration WITHOUT_NEWS = Duration.ofMillis(100);
  private static final Duration USUAL_EVENTS = Duration.ofMillis(500); // P3: once, not each time
  private static final Duration LAST_DELIVERY = Duration.ofMillis(600);
  private static final Duration LAST_EVENT = Duration.ofMillis(300);
  private static final Duration CLOSING = Duration.ofMillis(900); // P6: 2 seconds in all

  private final TelegramApi telegram;
  private final UpdateFetcher updates;
  private final WorkerClient client;
  private final Logger logger;
  private final UpdateLog log;
  private final RetryLoop retrying = new RetryLoop(LOG, PutFailures::mayPass);
  private final Thread thread = new Thread(this::poll, "poller");

  /**
   * Connects to nothing: see {@link #start}.
   *
   * @throws IllegalArgumentException if the token is blank
   */
  public Poller(String token, PollerConfig config) {
    telegram = new TelegramApi(token, config.apiUrl());
    updates = new UpdateFetcher(telegram);
    client = new WorkerClient(config.workerClientConfig());
    logger = new PublishingLogger(config.loggerConfig());
    log = new UpdateLog(logger);
  }

  /**
   * Begins to poll, in a thread of its own, and returns at once. It does not throw when Telegram or
   * the broker is away: the poller waits for them.
   *
   * @throws IllegalStateException if the poller was started or stopped before
   */
  public synchronized void start() {
    if (retrying.isEnded() || thread.getState() != Thread.State.NEW) {
      throw new IllegalStateException("the poller was started or stopped before");
    }
    thread.start();
  }

  /**
   * Ends the pending poll, and then the client and the logger (P6). What was not yet in the queue
   * stays at Telegram. May be called twice, and before {@code start}.
   */
  public synchronized void stop() {
    retrying.end();
    telegram.close();
    try {
      thread.join(LAST_DELIVERY.toMillis());
      log.end(LAST_EVENT);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      closeBoth();
    }
  }

  /** Closes client and logger, which also ends what still waits for the broker. */
  private void closeBoth() {
    Thread first = closing(client::stop);
    Thread second = closing(logger::stop);
    try {
      first.join(CLOSING.toMillis() / 2); // a broker that does not answer has to wait
      second.join(CLOSING.toMillis() / 2);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Thread closing(Runnable closing) {
    Thread thread = new Thread(closing, "poller stop");
    thread.start();
    return thread;
  }

  /** The same as {@link #stop}, for try-with-resources. */
  @Override
  public void close() {
    stop();
  }

  private void poll() {
    try {
      for (long offset = 0; !retrying.isEnded(); ) {
        long next = pollOnce(offset);
        if (next == offset) { // a server that does not wait is not asked without a pause
          retrying.pause(WITHOUT_NEWS);
        }
        offset = next;
      }
    } catch (RetryLoop.EndedException e) {
      LOG.debug("stopped", e);
    } catch (Exception e) {
      LOG.error("the poller ends", e);
    }
  }

  private long pollOnce(long offset) throws Exception {
    long next = offset;
    for (UpdateFetcher.Update update : retrying.run("poll", () -> updates.from(offset))) {
      deliver(update);
      next = update.id() + 1; // P3
    }
    log.await(USUAL_EVENTS);
    return next;
  }

  private void deliver(UpdateFetcher.Update update) throws RetryLoop.EndedException {
    try {
      retrying.run(
          "put updates into the queue",
          () -> {
            client.put(update.json());
            return null;
          });
      LOG.info("update {} is in the queue", update.id());
    } catch (RetryLoop.EndedException e) {
      throw e;
    } catch (Exception e) { // no broker will ever take it, and those behind it wait
      LOG.error("update {} is left out: {}", update.id(), e.getMessage());
    }
    log.add(update);
  }
}
