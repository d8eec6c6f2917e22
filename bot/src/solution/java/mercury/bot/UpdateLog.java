package mercury.bot;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import mercury.task.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs updates to the bus in a thread of its own: a log that cannot be written delays no update
 * (P3). When too many wait for it, the oldest are left out. For one thread; only {@link #end} may
 * be called from any.
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
  private Future<?> newest = CompletableFuture.completedFuture(null);
  private boolean late;

  UpdateLog(Logger bus) {
    this.bus = bus;
  }

  /** Logs an update soon. */
  void add(UpdateFetcher.Update update) {
    newest = thread.submit(() -> write(update));
  }

  /**
   * Waits until all updates are logged, so that a poller which is killed then has lost no event.
   * Gives up after that time, and does not wait again before the log has caught up.
   */
  void await(Duration atMost) throws InterruptedException {
    if (late && !newest.isDone()) {
      return;
    }
    try {
      newest.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
      late = false;
    } catch (TimeoutException e) {
      late = true;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e); // write catches what it throws
    }
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
