package mercury.environment.dialect;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The things that queues have for a channel. Any thread adds to it; the connection's own thread
 * writes it, in order.
 */
final class ChannelOutbox {

  /** Something to be written to a channel. */
  @FunctionalInterface
  interface Item {
    void writeTo(RabbitChannel channel);
  }

  private final ConcurrentLinkedQueue<Item> items = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean scheduled = new AtomicBoolean();
  private final RabbitChannel channel;

  ChannelOutbox(RabbitChannel channel) {
    this.channel = channel;
  }

  void add(Item item) {
    items.add(item);
    if (scheduled.compareAndSet(false, true)) {
      channel.connection().soon(this::flushSoon);
    }
  }

  /** Writes everything. Called by the connection's thread. */
  void flush() {
    for (Item item = items.poll(); item != null; item = items.poll()) {
      item.writeTo(channel);
    }
  }

  private void flushSoon() {
    scheduled.set(false);
    flush();
  }

  /** Returns the next item without writing it, null where there is none. */
  Item take() {
    return items.poll();
  }
}
