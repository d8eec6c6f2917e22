// right: One loop polls, puts and logs; whatever fails, it begins the poll anew.
package mercury.bot;

import java.time.Duration;
import mercury.task.Logger;
import mercury.task.WorkerClient;
import org.slf4j.LoggerFactory;

/**
 * Brings the updates of a bot from Telegram into a queue, in their order, and logs them.
 *
 * <p>Telegram keeps an update until somebody asks for those after it. The poller asks when the
 * update is in the queue and logged, so a broker that is away, or a poller that is killed, costs no
 * update; the ones that were on the way come again (P3). Whatever fails is tried until it works.
 *
 * <p>Thread-safe. It polls in one thread of its own.
 */
public final class Poller implements AutoCloseable {

  private static final org.slf4j.Logger LOG = LoggerFactory.getLogger(Poller.class);
  private static final Duration WITHOUT_NEWS = Duration.ofMillis(100);
  private static final Duration LAST_DELIVERY = Duration.ofSeconds(1);

  private final TelegramApi telegram;
  private final Updates updates;
  private final WorkerClient client;
  private final Logger logger;
  private final Retrying retrying = new Retrying(LOG, failure -> true);
  private final Thread thread = new Thread(this::poll, "poller");

  /**
   * Connects to nothing: see {@link #start}.
   *
   * @throws IllegalArgumentException if the token is blank
   */
  public Poller(String token, PollerConfig config) {
    telegram = new TelegramApi(token, config.apiUrl());
    updates = new Updates(telegram);
    client = new WorkerClient(config.workerClientConfig());
    logger = new PublishingLogger(config.loggerConfig());
  }

  /**
   * Begins to poll, in a thread of its own, and returns at once. Telegram or the broker being away
   * is no reason to throw: the poller waits for them.
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
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      client.stop(); // ends a delivery that still waits for the broker
      logger.stop();
    }
  }

  /** The same as {@link #stop}, for try-with-resources. */
  @Override
  public void close() {
    stop();
  }

  private void poll() {
    long offset = 0;
    Duration pause = Duration.ofMillis(400);
    while (!retrying.isEnded()) {
      try {
        for (Updates.Update update : updates.from(offset)) {
          client.put(update.json());
          logger.info("update_obj", update.json());
          offset = update.id() + 1;
        }
        pause = Duration.ofMillis(400);
      } catch (TelegramFailed e) {
        pause = pause(e.retryAfter().orElse(pause));
      } catch (Exception e) {
        pause = pause(pause);
      }
    }
  }

  /** Waits, and returns how long the next pause is. */
  private Duration pause(Duration pause) {
    try {
      retrying.pause(pause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return pause.compareTo(Duration.ofSeconds(5)) > 0 ? pause : pause.multipliedBy(2);
  }
}
