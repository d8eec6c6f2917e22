package mercury.environment.dialect;

/**
 * The clock of a queue: wakes it when a message at its front expires, and deletes it when nobody
 * has used it for as long as {@code x-expires} says. Guarded by the queue.
 */
final class QueueExpiry {

  private final RabbitVirtualHost host;
  private final RabbitQueue queue;
  private long wakeMillis = QueueEntry.NEVER;
  private Runnable prevention;

  QueueExpiry(RabbitVirtualHost host, RabbitQueue queue) {
    this.host = host;
    this.queue = queue;
  }

  /** Wakes the queue at that time, unless it is woken earlier anyway. */
  void schedule(long deadlineMillis) {
    if (deadlineMillis < wakeMillis) {
      wakeMillis = deadlineMillis;
      host.later(this::wake, delay(deadlineMillis));
    }
  }

  /** Starts the time anew after which an unused queue is deleted. */
  void used() {
    long expires = queue.arguments().expires();
    if (expires != QueueArguments.NONE) {
      if (prevention != null) {
        prevention.run();
      }
      prevention = host.later(this::end, expires);
    }
  }

  private void wake() {
    synchronized (queue) {
      wakeMillis = QueueEntry.NEVER;
    }
    queue.dispatch();
  }

  private void end() {
    if (queue.consumers().isEmpty()) {
      host.delete(queue);
    }
  }

  private static long delay(long deadlineMillis) {
    return Math.max(0, deadlineMillis - System.currentTimeMillis());
  }
}
