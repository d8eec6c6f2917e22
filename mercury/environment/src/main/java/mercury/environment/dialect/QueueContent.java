package mercury.environment.dialect;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/**
 * The content of a queue: the messages that wait, the number of those that clients hold, and the
 * consumers. Each operation leaves what died by it with the caller. Guarded by the queue.
 */
final class QueueContent {

  private final QueueArguments arguments;
  private final MessagePriorities ready;
  private final ConsumerTurns turns;
  private final LongAdder redeliveries = new LongAdder();
  private final DurableState state;
  private long arrivals;
  private int unacknowledged;
  private boolean closed;

  QueueContent(QueueArguments arguments, DurableState state) {
    this.arguments = arguments;
    this.state = state;
    this.ready = new MessagePriorities(arguments);
    this.turns = new ConsumerTurns(arguments.singleActiveConsumer());
  }

  int readyCount() {
    return ready.count();
  }

  int unacknowledgedCount() {
    return unacknowledged;
  }

  long arrivals() {
    return arrivals;
  }

  long redeliveries() {
    return redeliveries.sum();
  }

  long nextDeadline() {
    return ready.nextDeadline();
  }

  List<QueueEntry> inOrder() {
    return ready.inOrder();
  }

  ConsumerTurns turns() {
    return turns;
  }

  /** Takes nothing back from now on. */
  void close() {
    closed = true;
  }

  boolean isClosed() {
    return closed;
  }

  /** Takes a message in, unless it is one too many. Returns whether it did. */
  boolean add(Message message, RabbitQueue queue, DeadLetters dead) {
    if (isFull(message)) {
      if (arguments.overflow() == QueueArguments.Overflow.REJECT_PUBLISH_DLX) {
        dead.add(message, DeathReason.MAXLEN);
      }
      return false;
    }
    QueueEntry fresh = new QueueEntry(message, arrivals++, TimeToLive.deadline(arguments, message));
    state.add(queue, fresh);
    ready.add(fresh);
    dispatch(dead);
    dropHead(dead);
    return true;
  }

  /** Takes a message in that was kept beyond a restart. */
  void recover(Message message, long deadlineMillis, long id) {
    QueueEntry entry = new QueueEntry(message, arrivals++, deadlineMillis);
    entry.keptAs(id);
    ready.add(entry);
  }

  QueueEntry get(boolean autoAck, DeadLetters dead) {
    expire(dead);
    QueueEntry entry = ready.poll();
    expire(dead);
    if (entry != null) {
      hand(entry, autoAck);
    }
    return entry;
  }

  void acknowledge(Collection<Delivery> deliveries) {
    for (Delivery delivery : deliveries) {
      settle(delivery);
      state.remove(delivery.entry());
    }
  }

  void reject(Collection<Delivery> deliveries, DeadLetters dead) {
    for (Delivery delivery : deliveries) {
      settle(delivery);
      die(delivery.entry(), DeathReason.REJECTED, dead);
    }
  }

  void requeue(Collection<Delivery> deliveries, DeadLetters dead) {
    for (Delivery delivery : deliveries) {
      settle(delivery);
      delivery.entry().cameBack();
      putBack(delivery.entry(), dead);
    }
    dispatch(dead);
    dropHead(dead);
  }

  /** Gives what is ready to consumers that can take it, and expires what nobody took in time. */
  void dispatch(DeadLetters dead) {
    while (ready.count() > 0) {
      expireOverdue(dead);
      Consumer next = ready.count() > 0 ? turns.next() : null;
      if (next == null) {
        expire(dead);
        return;
      }
      QueueEntry entry = ready.poll();
      hand(entry, next.autoAck());
      next.give(entry);
    }
  }

  private void hand(QueueEntry entry, boolean autoAck) {
    if (autoAck) {
      state.remove(entry);
    } else {
      unacknowledged++;
    }
    if (entry.isRedelivered()) {
      redeliveries.increment();
    }
  }

  /** Expires what was to go before this moment; what is to go at once may still be delivered. */
  private void expireOverdue(DeadLetters dead) {
    if (ready.nextDeadline() != QueueEntry.NEVER) {
      expireUntil(System.currentTimeMillis() - 1, dead);
    }
  }

  void expire(DeadLetters dead) {
    if (ready.nextDeadline() != QueueEntry.NEVER) {
      expireUntil(System.currentTimeMillis(), dead);
    }
  }

  private void expireUntil(long millis, DeadLetters dead) {
    for (QueueEntry old = ready.pollExpired(millis); old != null; old = ready.pollExpired(millis)) {
      die(old, DeathReason.EXPIRED, dead);
    }
  }

  /** Drops what is ready. Returns how many that were. */
  int clear() {
    int count = ready.count();
    ready.inOrder().forEach(state::remove);
    ready.clear();
    return count;
  }

  private void putBack(QueueEntry entry, DeadLetters dead) {
    if (closed) {
      state.remove(entry);
      return;
    }
    if (arguments.deliveryLimit() >= 0 && entry.deliveryCount() > arguments.deliveryLimit()) {
      die(entry, DeathReason.DELIVERY_LIMIT, dead);
    } else {
      ready.putBack(entry);
    }
  }

  private void settle(Delivery delivery) {
    unacknowledged--;
    Consumer consumer = delivery.consumer();
    if (consumer != null) {
      boolean wasFull = consumer.isFull();
      consumer.letGo();
      if (wasFull) {
        turns.freed(consumer);
      }
    }
  }

  private void die(QueueEntry entry, DeathReason reason, DeadLetters dead) {
    state.remove(entry);
    dead.add(entry.message(), reason);
  }

  private void dropHead(DeadLetters dead) {
    while (isOver(ready.count(), ready.bytes())) {
      die(ready.poll(), DeathReason.MAXLEN, dead);
    }
  }

  private boolean isFull(Message message) {
    return arguments.overflow() != QueueArguments.Overflow.DROP_HEAD
        && isOver(ready.count() + 1, ready.bytes() + message.body().length);
  }

  private boolean isOver(int count, long bytes) {
    return (arguments.maxLength() != QueueArguments.NONE && count > arguments.maxLength())
        || (arguments.maxLengthBytes() != QueueArguments.NONE
            && bytes > arguments.maxLengthBytes());
  }
}
