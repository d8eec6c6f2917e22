package mercury.environment.dialect;

import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * The clock of a queue: wakes it when a message at its front expires, and deletes it when nobody
 * has used it for as long as {@code x-expires} says. Guarded by the queue.
 */
final class QueueExpiry {

  private final RabbitVirtualHost host;
  private final RabbitQueue queue;
  private long wakeMillis = QueueEntry.NEVER;
  private ScheduledFuture<?> end;

  QueueExpiry(RabbitVirtualHost host, RabbitQueue queue) {
    this.host = host;
    this.queue = queue;
  }

  /** Wakes the queue at that time, unless it is woken earlier anyway. */
  void schedule(long deadlineMillis) {
    if (deadlineMillis < wakeMillis) {
      wakeMillis = deadlineMillis;
      host.timer().schedule(this::wake, delay(deadlineMillis), TimeUnit.MILLISECONDS);
    }
  }

  /** Starts the time anew after which an unused queue is deleted. */
  void used() {
    long expires = queue.arguments().expires();
    if (expires != QueueArguments.NONE) {
      if (end != null) {
        end.cancel(false);
      }
      end = host.timer().schedule(this::end, expires, TimeUnit.MILLISECONDS);
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
