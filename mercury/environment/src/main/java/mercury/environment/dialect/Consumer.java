package mercury.environment.dialect;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/** A consumer of a queue. The number of messages that it holds is guarded by the queue. */
public final class Consumer {

  /** Bytes on their way to a client beyond which it has to read first. */
  private static final int MAX_ON_THE_WAY = 2_000_000;

  private static final int ENVELOPE_BYTES = 500;

  private final RabbitChannel channel;
  private final RabbitQueue queue;
  private final String tag;
  private final ConsumerFlags flags;
  private final AtomicInteger onTheWay = new AtomicInteger();
  private volatile boolean stalled;
  private final AtomicInteger held = new AtomicInteger();
  private final LongAdder delivered = new LongAdder();

  Consumer(RabbitChannel channel, RabbitQueue queue, String tag, ConsumerFlags flags) {
    this.channel = channel;
    this.queue = queue;
    this.tag = tag;
    this.flags = flags;
  }

  /** Returns its tag, which is unique on its channel. */
  public String tag() {
    return tag;
  }

  /** Returns the name of its connection in the broker. */
  public String connection() {
    return channel.connection().getName();
  }

  /** Returns how many messages it may hold, 0 for any number. */
  public int prefetch() {
    return flags.autoAck() ? 0 : flags.prefetch();
  }

  /** Returns whether sending a message acknowledges it. */
  public boolean autoAck() {
    return flags.autoAck();
  }

  /** Returns how many messages it holds. */
  public int unacknowledged() {
    return held.get();
  }

  /** Returns how many messages it was sent. */
  public long delivered() {
    return delivered.sum();
  }

  RabbitChannel channel() {
    return channel;
  }

  RabbitQueue queue() {
    return queue;
  }

  ConsumerFlags flags() {
    return flags;
  }

  /** Returns whether it can take a message now. */
  boolean isReady() {
    return !isFull() && canBeReached() && channel.hasRoom(flags.autoAck());
  }

  private boolean canBeReached() {
    stalled = onTheWay.get() > MAX_ON_THE_WAY;
    return !stalled;
  }

  boolean isFull() {
    return !flags.autoAck() && flags.prefetch() > 0 && held.get() >= flags.prefetch();
  }

  /** Sends it a message. Called under the queue's lock. */
  void give(QueueEntry entry) {
    delivered.increment();
    if (!flags.autoAck()) {
      held.incrementAndGet();
      channel.took();
    }
    onTheWay.addAndGet(bytes(entry));
    channel.outbox().add(new Delivery(this, entry));
  }

  /** Notes that a message is written. Returns whether the queue should look again. */
  boolean written(QueueEntry entry) {
    int left = onTheWay.addAndGet(-bytes(entry));
    return stalled && left < MAX_ON_THE_WAY / 2;
  }

  private static int bytes(QueueEntry entry) {
    return entry.message().body().length + ENVELOPE_BYTES;
  }

  /** Notes that it holds one message less. Called under the queue's lock. */
  void letGo() {
    held.decrementAndGet();
  }
}
