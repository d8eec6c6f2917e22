package mercury.playground;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mercury.web.PendingEvents;
import mercury.web.ServerSentEvent;

/**
 * The news that one watcher has not read yet: only the newest of each feed, so that a slow page
 * needs time but no memory. Thread-safe.
 */
final class FeedMailbox implements PendingEvents {

  private final Map<String, String> unread = new LinkedHashMap<>();
  private boolean closed;

  synchronized void put(String feed, String json) {
    unread.put(feed, json);
  }

  /**
   * Returns the newest of each feed that has changed since the last time; none when nothing has.
   */
  @Override
  public synchronized List<ServerSentEvent> take() {
    List<ServerSentEvent> news =
        unread.entrySet().stream()
            .map(feed -> new ServerSentEvent(feed.getKey(), feed.getValue()))
            .toList();
    unread.clear();
    return news;
  }

  @Override
  public synchronized boolean isClosed() {
    return closed;
  }

  synchronized void close() {
    closed = true;
  }
}
