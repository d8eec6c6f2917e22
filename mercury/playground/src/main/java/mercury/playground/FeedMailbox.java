package mercury.playground;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The news that one watcher has not read yet: only the newest of each feed, so that a slow page
 * needs time but no memory. Thread-safe.
 */
final class FeedMailbox {

  private final Map<String, String> unread = new LinkedHashMap<>();
  private final Runnable onChange;
  private boolean closed;

  /**
   * Makes an empty one.
   *
   * @param onChange called outside of all locks when there is news, or will be no more
   */
  FeedMailbox(Runnable onChange) {
    this.onChange = onChange;
  }

  void put(String feed, String json) {
    synchronized (this) {
      unread.put(feed, json);
    }
    onChange.run();
  }

  /**
   * Returns the newest of each feed that has changed since the last time; none when nothing has.
   */
  synchronized Map<String, String> take() {
    Map<String, String> news = Map.copyOf(unread);
    unread.clear();
    return news;
  }

  synchronized boolean isClosed() {
    return closed;
  }

  void close() {
    synchronized (this) {
      closed = true;
    }
    onChange.run();
  }
}
