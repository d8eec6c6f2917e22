package mercury.environment.dialect;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The acknowledgements of a channel: what its client holds, and what becomes of it. For the
 * connection's thread, but for the number of messages held, which queues look at.
 */
final class Acknowledgements {

  private final RabbitChannel channel;
  private final HeldDeliveries held = new HeldDeliveries();
  private final AtomicInteger consumed = new AtomicInteger();
  private final AcknowledgementTimeout timeout;
  private volatile int globalLimit;

  Acknowledgements(RabbitChannel channel) {
    this.channel = channel;
    this.timeout = new AcknowledgementTimeout(channel);
  }

  /** Notes that the client holds a message, under that tag. */
  void hold(long tag, Delivery delivery) {
    held.add(tag, delivery);
    timeout.watch(delivery);
  }

  HeldDeliveries held() {
    return held;
  }

  /** Bounds what all consumers of the channel hold together, 0 for any number. */
  void limit(int messages) {
    globalLimit = messages;
    channel.subscriptions().dispatch();
  }

  boolean isLimited() {
    return globalLimit > 0;
  }

  boolean hasRoom() {
    return globalLimit == 0 || consumed.get() < globalLimit;
  }

  /** Notes that a consumer was given a message which it has to acknowledge. */
  void took() {
    consumed.incrementAndGet();
  }

  void ack(long tag, boolean multiple) {
    settle(held.take(tag, multiple), RabbitQueue::acknowledge);
  }

  void reject(long tag, boolean multiple, boolean requeue) {
    settle(held.take(tag, multiple), requeue ? RabbitQueue::requeue : RabbitQueue::reject);
  }

  /** Puts everything back that the client holds. */
  void recover(boolean requeue) {
    if (!requeue) {
      throw ReplyCode.NOT_IMPLEMENTED.error("requeue=false");
    }
    now(held.takeAll().values(), RabbitQueue::requeue);
  }

  /** Puts back what a closed channel held, and what it was about to acknowledge. */
  void close(Map<Long, Delivery> uncommitted) {
    held.putBack(uncommitted);
    now(held.takeAll().values(), RabbitQueue::requeue);
  }

  /** The end of deliveries of one queue: done with, dropped or put back. */
  @FunctionalInterface
  private interface Fate {
    void meet(RabbitQueue queue, Collection<Delivery> deliveries);
  }

  private void settle(Map<Long, Delivery> deliveries, Fate fate) {
    if (channel.transaction() == null) {
      now(deliveries.values(), fate);
    } else {
      channel.transaction().hold(deliveries, () -> now(deliveries.values(), fate));
    }
  }

  private void now(Collection<Delivery> deliveries, Fate fate) {
    boolean wasFull = !hasRoom();
    for (Delivery delivery : deliveries) {
      if (delivery.consumer() != null) {
        consumed.decrementAndGet();
      }
    }
    if (deliveries.size() == 1) {
      fate.meet(deliveries.iterator().next().queue(), deliveries);
    } else {
      HeldDeliveries.byQueue(deliveries, fate::meet);
    }
    if (wasFull) {
      channel.subscriptions().dispatch();
    }
  }
}
