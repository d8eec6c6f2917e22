package mercury.environment.dialect;

import java.util.ArrayList;
import java.util.List;

/**
 * The consumers of a queue and whose turn it is: the highest priority first, among equals one after
 * the other, leaving out those that are full. With a single active consumer, it is always its turn.
 * Guarded by the queue.
 */
final class ConsumerTurns {

  private final List<Consumer> inTurn = new ArrayList<>(2);
  private final boolean isSingleActive;
  private Consumer active;

  ConsumerTurns(boolean isSingleActive) {
    this.isSingleActive = isSingleActive;
  }

  void add(Consumer consumer) {
    int at = inTurn.size();
    while (at > 0 && inTurn.get(at - 1).flags().priority() < consumer.flags().priority()) {
      at--;
    }
    inTurn.add(at, consumer);
    if (active == null) {
      active = consumer;
    }
  }

  boolean remove(Consumer consumer) {
    boolean removed = inTurn.remove(consumer);
    if (removed && consumer == active) {
      active = inTurn.isEmpty() ? null : inTurn.get(0);
    }
    return removed;
  }

  /** Returns who gets the next message, null where nobody can take one. */
  Consumer next() {
    if (isSingleActive) {
      return active != null && active.isReady() ? active : null;
    }
    for (int i = 0; i < inTurn.size(); i++) {
      Consumer consumer = inTurn.get(i);
      if (consumer.isReady()) {
        toTheEnd(consumer, i);
        return consumer;
      }
    }
    return null;
  }

  /** Puts one that was full, and is not any more, at the end of the line. */
  void freed(Consumer consumer) {
    int at = inTurn.indexOf(consumer);
    if (at >= 0 && !isSingleActive) {
      toTheEnd(consumer, at);
    }
  }

  List<Consumer> all() {
    return inTurn;
  }

  private void toTheEnd(Consumer consumer, int from) {
    if (inTurn.size() > 1) {
      inTurn.remove(from);
      add(consumer);
    }
  }
}
