package mercury.playground;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What one watcher has not read yet: of each feed the newest only, so that a slow page falls behind
 * in time but not in memory. Thread-safe.
 */
final class FeedMailbox {

  private final Map<String, String> unread = new LinkedHashMap<>();
  private boolean closed;

  synchronized void put(String feed, String json) {
    unread.put(feed, json);
    notifyAll();
  }

  /**
   * Waits for news.
   *
   * @return of each feed that has changed the newest, none when nothing changed in that time; empty
   *     when there will be no more
   */
  synchronized Optional<Map<String, String>> take(Duration atMost) throws InterruptedException {
    long end = System.nanoTime() + atMost.toNanos();
    while (unread.isEmpty() && !closed) {
      long left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        break;
      }
      wait(left);
    }
    if (closed) {
      return Optional.empty();
    }
    Map<String, String> news = Map.copyOf(unread);
    unread.clear();
    return Optional.of(news);
  }

  synchronized void close() {
    closed = true;
    notifyAll();
  }
}
