package mercury.environment.dialect;

import java.util.ArrayList;
import java.util.List;

/**
 * The ready messages of a queue by priority: of a classic queue as many as {@code x-max-priority}
 * says, highest first; of a quorum queue two, of which the high one gets two turns in three.
 * Guarded by the queue.
 */
final class MessagePriorities {

  private static final int QUORUM_HIGH = 5;
  private static final int HIGH_TURNS = 2;

  private final ReadyMessages[] levels;
  private final boolean isQuorum;
  private int highTurns;
  private int count;
  private long bytes;

  MessagePriorities(QueueArguments arguments) {
    isQuorum = arguments.type() == QueueType.QUORUM;
    levels = new ReadyMessages[isQuorum ? 2 : arguments.maxPriority() + 1];
    for (int i = 0; i < levels.length; i++) {
      levels[i] = new ReadyMessages();
    }
  }

  void add(QueueEntry entry) {
    count(entry, 1);
    level(entry).add(entry);
  }

  void putBack(QueueEntry entry) {
    count(entry, 1);
    level(entry).putBack(entry);
  }

  QueueEntry poll() {
    int level = next();
    return level < 0 ? null : poll(level);
  }

  /** Takes a message that has expired off the front of any level; null where there is none. */
  QueueEntry pollExpired(long nowMillis) {
    for (int level = levels.length - 1; level >= 0; level--) {
      QueueEntry head = levels[level].peek();
      if (head != null && head.deadlineMillis() <= nowMillis) {
        return poll(level);
      }
    }
    return null;
  }

  /** Returns when the next message at a front expires. */
  long nextDeadline() {
    long next = QueueEntry.NEVER;
    for (ReadyMessages level : levels) {
      QueueEntry head = level.peek();
      next = head == null ? next : Math.min(next, head.deadlineMillis());
    }
    return next;
  }

  int count() {
    return count;
  }

  long bytes() {
    return bytes;
  }

  /** Returns them in the order in which they would be delivered. */
  List<QueueEntry> inOrder() {
    List<QueueEntry> all = new ArrayList<>();
    for (int level = levels.length - 1; level >= 0; level--) {
      levels[level].copyTo(all);
    }
    return all;
  }

  void clear() {
    for (ReadyMessages level : levels) {
      level.clear();
    }
    count = 0;
    bytes = 0;
  }

  private int next() {
    if (isQuorum && levels[1].size() > 0 && levels[0].size() > 0) {
      highTurns = highTurns == HIGH_TURNS ? 0 : highTurns + 1;
      return highTurns == 0 ? 0 : 1;
    }
    int level = levels.length - 1;
    while (level >= 0 && levels[level].size() == 0) {
      level--;
    }
    return level;
  }

  private QueueEntry poll(int level) {
    QueueEntry entry = levels[level].poll();
    count(entry, -1);
    return entry;
  }

  private void count(QueueEntry entry, int sign) {
    count += sign;
    bytes += (long) sign * entry.message().body().length;
  }

  private ReadyMessages level(QueueEntry entry) {
    if (levels.length == 1) {
      return levels[0];
    }
    int priority = entry.message().priority();
    int level = isQuorum ? quorumLevel(priority) : priority;
    return levels[Math.min(Math.max(level, 0), levels.length - 1)];
  }

  private static int quorumLevel(int priority) {
    return priority >= QUORUM_HIGH ? 1 : 0;
  }
}
