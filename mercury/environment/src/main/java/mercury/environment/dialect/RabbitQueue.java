package mercury.environment.dialect;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/**
 * A queue as RabbitMQ has them: it gives its messages to its consumers in turn, takes them back to
 * their old places, and drops or dead-letters what is too old or too much. Thread-safe by one lock,
 * under which nothing of another queue is touched.
 */
public final class RabbitQueue implements Destination {

  private final RabbitVirtualHost host;
  private final QueueName name;
  private final QueueFlags flags;
  private final QueueArguments arguments;
  private final MessagePriorities ready;
  private final ConsumerTurns turns;
  private final QueueExpiry expiry;
  private final LongAdder redeliveries = new LongAdder();
  private long arrivals;
  private int unacknowledged;
  private boolean deleted;

  RabbitQueue(
      RabbitVirtualHost host, QueueName name, QueueFlags flags, QueueArguments arguments) {
    this.host = host;
    this.name = name;
    this.flags = flags;
    this.arguments = arguments;
    this.ready = new MessagePriorities(arguments);
    this.turns = new ConsumerTurns(arguments.singleActiveConsumer());
    this.expiry = new QueueExpiry(host, this);
  }

  @Override
  public String name() {
    return name.name();
  }

  QueueName fullName() {
    return name;
  }

  QueueFlags flags() {
    return flags;
  }

  QueueArguments arguments() {
    return arguments;
  }

  /** Returns whether it survives a restart. */
  public boolean isDurable() {
    return flags.durable();
  }

  /** Returns whether it is one connection's only. */
  public boolean isExclusive() {
    return flags.owner() != null;
  }

  /** Returns how many messages wait for a consumer. */
  public synchronized int readyCount() {
    return ready.count();
  }

  /** Returns how many messages clients hold. */
  public synchronized int unacknowledgedCount() {
    return unacknowledged;
  }

  /** Returns how many messages came in so far. */
  public synchronized long arrivals() {
    return arrivals;
  }

  /** Returns how many messages were delivered again. */
  public long redeliveries() {
    return redeliveries.sum();
  }

  /** Returns its consumers. */
  public synchronized List<Consumer> consumers() {
    return List.copyOf(turns.all());
  }

  /** Returns its first messages, at most that many, and leaves them where they are. */
  public synchronized List<PeekedMessage> peek(int max) {
    return ready.inOrder().stream().limit(max).map(PeekedMessage::of).toList();
  }

  /** Takes a message in. Returns false where it is refused, which is a negative confirm. */
  boolean enqueue(Message message) {
    return locked(
        dead -> {
          if (deleted) {
            return true;
          }
          if (isFull(message)) {
            if (arguments.overflow() == QueueArguments.Overflow.REJECT_PUBLISH_DLX) {
              dead.add(message, DeathReason.MAXLEN);
            }
            return false;
          }
          ready.add(new QueueEntry(message, arrivals++, TimeToLive.deadline(arguments, message)));
          dispatch(dead);
          dropHead(dead);
          return true;
        });
  }

  /** Takes the next message for a client that asks for it; null where there is none. */
  QueueEntry get(boolean autoAck) {
    return locked(
        dead -> {
          expiry.used();
          expire(dead);
          QueueEntry entry = ready.poll();
          expire(dead);
          if (entry != null && !autoAck) {
            unacknowledged++;
          }
          return entry;
        });
  }

  /** Refuses a consumer beside an exclusive one, and an exclusive one beside others. */
  synchronized void checkFree(boolean exclusive) {
    boolean isTaken =
        turns.all().stream().anyMatch(other -> exclusive || other.flags().exclusive());
    boolean isQuorum = arguments.type() == QueueType.QUORUM;
    if (isTaken || exclusive && arguments.singleActiveConsumer() && !isQuorum) {
      throw ReplyCode.ACCESS_REFUSED.error("%s in exclusive use", name);
    }
  }

  /** Refuses a connection that is not the owner of an exclusive queue. */
  void checkAccess(RabbitConnection connection) {
    if (flags.owner() != null && flags.owner() != connection) {
      throw name.locked();
    }
  }

  void add(Consumer consumer) {
    locked(
        dead -> {
          turns.add(consumer);
          expiry.used();
          dispatch(dead);
          return true;
        });
  }

  /** Removes a consumer; what it holds stays with its channel. Returns whether it was the last. */
  boolean remove(Consumer consumer) {
    return locked(
        dead -> {
          boolean removed = turns.remove(consumer);
          expiry.used();
          dispatch(dead);
          return removed && turns.all().isEmpty();
        });
  }

  /** Takes note that messages which a channel held are done with. */
  void acknowledge(Collection<Delivery> deliveries) {
    locked(
        dead -> {
          deliveries.forEach(this::settle);
          dispatch(dead);
          return true;
        });
  }

  /** Drops or dead-letters messages that a channel held. */
  void reject(Collection<Delivery> deliveries) {
    locked(
        dead -> {
          for (Delivery delivery : deliveries) {
            settle(delivery);
            dead.add(delivery.entry().message(), DeathReason.REJECTED);
          }
          dispatch(dead);
          return true;
        });
  }

  /** Puts messages that a channel held back to their places, and so those never sent. */
  void requeue(Collection<Delivery> deliveries) {
    locked(
        dead -> {
          for (Delivery delivery : deliveries) {
            settle(delivery);
            delivery.entry().cameBack();
            putBack(delivery.entry(), dead);
          }
          dispatch(dead);
          dropHead(dead);
          return true;
        });
  }

  /** Starts the time anew after which it expires. */
  synchronized void used() {
    expiry.used();
  }

  /** Drops what is ready. Returns how many that were. */
  int purge() {
    return locked(
        dead -> {
          int count = ready.count();
          ready.clear();
          return count;
        });
  }

  /** Ends it. Returns how many messages were ready. Its consumers are still to be told. */
  int delete() {
    return locked(
        dead -> {
          deleted = true;
          int count = ready.count();
          ready.clear();
          return count;
        });
  }

  /** Gives what is there to whoever can take it now. */
  void dispatch() {
    locked(
        dead -> {
          dispatch(dead);
          return true;
        });
  }

  private <T> T locked(java.util.function.Function<DeadLetters, T> operation) {
    DeadLetters dead = new DeadLetters(host, this);
    T result;
    synchronized (this) {
      result = operation.apply(dead);
      expiry.schedule(ready.nextDeadline());
    }
    dead.publish();
    return result;
  }

  private void dispatch(DeadLetters dead) {
    while (ready.count() > 0) {
      expireOverdue(dead);
      Consumer next = ready.count() > 0 ? turns.next() : null;
      if (next == null) {
        expire(dead);
        return;
      }
      QueueEntry entry = ready.poll();
      if (!next.flags().autoAck()) {
        unacknowledged++;
      }
      if (entry.isRedelivered()) {
        redeliveries.increment();
      }
      next.give(entry);
    }
  }

  /** Expires what was to go before this moment; what is to go at once may still be delivered. */
  private void expireOverdue(DeadLetters dead) {
    if (ready.nextDeadline() != QueueEntry.NEVER) {
      expireUntil(System.currentTimeMillis() - 1, dead);
    }
  }

  private void expire(DeadLetters dead) {
    if (ready.nextDeadline() != QueueEntry.NEVER) {
      expireUntil(System.currentTimeMillis(), dead);
    }
  }

  private void expireUntil(long millis, DeadLetters dead) {
    for (QueueEntry old = ready.pollExpired(millis); old != null; old = ready.pollExpired(millis)) {
      dead.add(old.message(), DeathReason.EXPIRED);
    }
  }

  private void putBack(QueueEntry entry, DeadLetters dead) {
    if (deleted) {
      return;
    }
    if (arguments.deliveryLimit() >= 0 && entry.deliveryCount() > arguments.deliveryLimit()) {
      dead.add(entry.message(), DeathReason.DELIVERY_LIMIT);
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

  private void dropHead(DeadLetters dead) {
    while (isOver(ready.count(), ready.bytes())) {
      dead.add(ready.poll().message(), DeathReason.MAXLEN);
    }
  }

  private boolean isFull(Message message) {
    return arguments.overflow() != QueueArguments.Overflow.DROP_HEAD
        && isOver(ready.count() + 1, ready.bytes() + message.body().length);
  }

  private boolean isOver(int count, long bytes) {
    return arguments.maxLength() != QueueArguments.NONE && count > arguments.maxLength()
        || arguments.maxLengthBytes() != QueueArguments.NONE && bytes > arguments.maxLengthBytes();
  }
}
