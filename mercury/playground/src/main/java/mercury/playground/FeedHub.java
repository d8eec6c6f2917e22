package mercury.playground;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import mercury.environment.FailureReason;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads every feed at its interval, as long as a page is open, and tells the pages what has
 * changed. A feed that is slow or away holds up no other. Thread-safe.
 */
final class FeedHub implements AutoCloseable {

  private final ScheduledExecutorService threads;
  private final Map<String, String> last = new HashMap<>();
  private final Set<FeedMailbox> watchers = new HashSet<>();
  private boolean closed;

  FeedHub(List<PanelFeed> feeds) {
    threads =
        Executors.newScheduledThreadPool(
            feeds.size(),
            task -> {
              Thread thread = new Thread(task, "playground feed");
              thread.setDaemon(true);
              return thread;
            });
    for (PanelFeed feed : feeds) {
      ScheduledFuture<?> unused =
          threads.scheduleWithFixedDelay(
              () -> poll(feed), 0, feed.interval().toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  /** Adds a watcher, which is told first what is known already. */
  synchronized FeedMailbox subscribe() {
    FeedMailbox watcher = new FeedMailbox();
    watchers.add(watcher);
    last.forEach(watcher::put);
    if (closed) {
      watcher.close();
    }
    return watcher;
  }

  synchronized void unsubscribe(FeedMailbox watcher) {
    watchers.remove(watcher);
  }

  @Override
  public synchronized void close() {
    closed = true;
    threads.shutdownNow();
    watchers.forEach(FeedMailbox::close);
  }

  private void poll(PanelFeed feed) {
    if (isWatched()) {
      tell(feed, JsonMapper.shared().writeValueAsString(answer(feed)));
    }
  }

  private synchronized boolean isWatched() {
    return !watchers.isEmpty();
  }

  private synchronized void tell(PanelFeed feed, String now) {
    if (!now.equals(last.put(feed.name(), now))) {
      watchers.forEach(watcher -> watcher.put(feed.name(), now));
    }
  }

  /** Reads a feed; an exception would end its readings, so it becomes the reason. */
  private static Object answer(PanelFeed feed) {
    try {
      return feed.source().read();
    } catch (Exception e) {
      return Map.of("away", FailureReason.of(e));
    }
  }
}
