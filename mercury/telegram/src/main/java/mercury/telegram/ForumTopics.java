package mercury.telegram;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The topics of a group that is a forum; of any other chat there are none. Thread-safe. */
final class ForumTopics {

  /** The names of the topics by the numbers of the messages that began them. */
  private final Map<Long, String> names = new ConcurrentHashMap<>();

  private final Set<Long> closed = ConcurrentHashMap.newKeySet();

  void add(long topic, String name) {
    names.put(topic, name);
  }

  void close(long topic) {
    closed.add(topic);
  }

  void reopen(long topic) {
    closed.remove(topic);
  }

  void requireOpen(long topic) throws BotApiException {
    if (!names.containsKey(topic)) {
      throw BotApiException.badRequest("message thread not found");
    }
    if (closed.contains(topic)) {
      throw BotApiException.badRequest("TOPIC_CLOSED");
    }
  }
}
