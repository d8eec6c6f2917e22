package mercury.playground;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The news that one watcher has not read yet: only the newest of each feed, so that a slow page
 * needs time but no memory. Thread-safe.
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
   * @return the newest of each feed that has changed, none when nothing changed in that time; empty
   *     when there will be no more news
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
