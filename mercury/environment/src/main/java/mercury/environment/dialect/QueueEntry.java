package mercury.environment.dialect;

/**
 * A message in one queue: its place, its end, and how often it was delivered. Guarded by the queue.
 */
final class QueueEntry {

  /** The deadline of a message that never expires. */
  static final long NEVER = Long.MAX_VALUE;

  private final Message message;
  private final long position;
  private final long deadlineMillis;
  private boolean redelivered;
  private int deliveryCount;
  private long keptAs;

  QueueEntry(Message message, long position, long deadlineMillis) {
    this.message = message;
    this.position = position;
    this.deadlineMillis = deadlineMillis;
  }

  Message message() {
    return message;
  }

  /** Returns its place in the order of arrival. */
  long position() {
    return position;
  }

  /** Returns when it expires, in milliseconds since 1970. */
  long deadlineMillis() {
    return deadlineMillis;
  }

  boolean isRedelivered() {
    return redelivered;
  }

  /** Returns how often it came back. */
  int deliveryCount() {
    return deliveryCount;
  }

  /** Returns the number under which it is kept beyond a restart, 0 where it is not. */
  long keptAs() {
    return keptAs;
  }

  void keptAs(long id) {
    keptAs = id;
  }

  void cameBack() {
    redelivered = true;
    deliveryCount++;
  }
}
