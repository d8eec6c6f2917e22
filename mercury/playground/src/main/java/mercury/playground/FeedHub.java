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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads every feed at its interval, as long as a page is open, and tells the pages what has
 * changed. A feed that is slow or away holds up no other. Thread-safe.
 */
final class FeedHub implements AutoCloseable {

  /** Half of the time after which the server ends a silent connection. */
  private static final long HEARTBEAT_SECONDS = 15;

  private final ScheduledExecutorService threads;
  private final Map<String, String> last = new HashMap<>();
  private final Set<FeedWatcher> watchers = new HashSet<>();
  private boolean closed;

  FeedHub(List<PanelFeed> feeds) {
    threads =
        Executors.newScheduledThreadPool(
            feeds.size() + 1,
            task -> {
              Thread thread = new Thread(task, "playground feed");
              thread.setDaemon(true);
              return thread;
            });
    ScheduledFuture<?> unusedHeartbeat =
        threads.scheduleWithFixedDelay(
            () -> watching().forEach(FeedWatcher::beat),
            HEARTBEAT_SECONDS,
            HEARTBEAT_SECONDS,
            TimeUnit.SECONDS);
    for (PanelFeed feed : feeds) {
      ScheduledFuture<?> unusedReading =
          threads.scheduleWithFixedDelay(
              () -> poll(feed), 0, feed.interval().toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  /** Adds a watcher, which is told first what is known already. */
  void subscribe(FeedWatcher watcher) {
    Map<String, String> known;
    boolean late;
    synchronized (this) {
      watchers.add(watcher);
      known = Map.copyOf(last);
      late = closed;
    }
    known.forEach(watcher::tell);
    if (late) {
      watcher.end();
    }
  }

  synchronized void unsubscribe(FeedWatcher watcher) {
    watchers.remove(watcher);
  }

  /** Returns how many there are. */
  synchronized int watchers() {
    return watchers.size();
  }

  @Override
  public void close() {
    synchronized (this) {
      closed = true;
    }
    threads.shutdownNow();
    watching().forEach(FeedWatcher::end);
  }

  private void poll(PanelFeed feed) {
    if (isWatched()) {
      tell(feed, answer(feed).toString());
    }
  }

  private boolean isWatched() {
    return watchers() > 0;
  }

  private void tell(PanelFeed feed, String now) {
    boolean changed;
    synchronized (this) {
      changed = !now.equals(last.put(feed.name(), now));
    }
    if (changed) {
      watching().forEach(watcher -> watcher.tell(feed.name(), now));
    }
  }

  /** Returns them for calls outside of the lock: writing to one may end it. */
  private synchronized List<FeedWatcher> watching() {
    return List.copyOf(watchers);
  }

  /** Reads a feed, and adds where its data is: the page shows that even if the service is away. */
  private static JsonNode answer(PanelFeed feed) {
    JsonNode answer = read(feed);
    return answer instanceof ObjectNode object && !feed.location().isEmpty()
        ? object.put("location", feed.location())
        : answer;
  }

  /** Reads a feed; an exception would end its readings, so it becomes the reason. */
  private static JsonNode read(PanelFeed feed) {
    try {
      return JsonMapper.shared().valueToTree(feed.source().read());
    } catch (Exception e) {
      return JsonMapper.shared().valueToTree(Map.of("away", FailureReason.of(e)));
    }
  }
}
