package mercury.environment.dialect;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.Stream;

/**
 * The messages of one priority that wait for a consumer, in the order in which they arrived: one
 * that comes back takes its old place. Guarded by the queue.
 */
final class ReadyMessages {

  private final Deque<QueueEntry> fresh = new ArrayDeque<>();
  private final PriorityQueue<QueueEntry> returned =
      new PriorityQueue<>(Comparator.comparingLong(QueueEntry::position));

  void add(QueueEntry entry) {
    fresh.addLast(entry);
  }

  void putBack(QueueEntry entry) {
    returned.add(entry);
  }

  QueueEntry peek() {
    return headIsReturned() ? returned.peek() : fresh.peekFirst();
  }

  QueueEntry poll() {
    return headIsReturned() ? returned.poll() : fresh.pollFirst();
  }

  int size() {
    return fresh.size() + returned.size();
  }

  void clear() {
    fresh.clear();
    returned.clear();
  }

  /** Adds the first ones to the list, in order, without taking them. */
  void copyTo(List<QueueEntry> list) {
    Stream.concat(returned.stream(), fresh.stream())
        .sorted(Comparator.comparingLong(QueueEntry::position))
        .forEach(list::add);
  }

  private boolean headIsReturned() {
    QueueEntry back = returned.peek();
    if (back == null) {
      return false;
    }
    QueueEntry first = fresh.peekFirst();
    return first == null || back.position() < first.position();
  }
}
