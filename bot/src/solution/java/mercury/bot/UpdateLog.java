package mercury.bot;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import mercury.task.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs updates to the bus in a thread of its own: a log that cannot be written delays no update
 * (P3). When too many wait for it, the oldest are left out. Thread-safe.
 */
final class UpdateLog {

  private static final org.slf4j.Logger LOG = LoggerFactory.getLogger(Poller.class);
  private static final int WAITING = 1_000;

  private final Logger bus;
  private final RetryLoop retrying = new RetryLoop(LOG, PutFailures::mayPass);
  private final ThreadPoolExecutor thread =
      new ThreadPoolExecutor(
          1,
          1,
          0,
          TimeUnit.SECONDS,
          new ArrayBlockingQueue<>(WAITING),
          task -> new Thread(task, "poller log"),
          new ThreadPoolExecutor.DiscardOldestPolicy());

  UpdateLog(Logger bus) {
    this.bus = bus;
  }

  /** Logs an update soon. */
  void add(UpdateFetcher.Update update) {
    thread.execute(() -> write(update));
  }

  /** Takes no more, and waits that long for those it has. */
  void end(Duration atMost) throws InterruptedException {
    retrying.end();
    thread.shutdown();
    thread.awaitTermination(atMost.toMillis(), TimeUnit.MILLISECONDS);
    thread.shutdownNow();
  }

  private void write(UpdateFetcher.Update update) {
    try {
      retrying.run(
          "log updates",
          () -> {
            bus.info("update_obj", update.json());
            return null;
          });
    } catch (Exception e) {
      LOG.warn("update {} is not logged: {}", update.id(), e.getMessage());
    }
  }
}
