package mercury.harness.amqp;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Writes the time line of a tap: gives every event its time and its messages, and wakes those who
 * wait for it. One lock makes the order total. Thread-safe.
 */
final class TimelineRecorder {

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition more = lock.newCondition();
  private final Ledger ledger = new Ledger();
  private final long start = System.nanoTime();
  private final TapMemoryLimit memory;
  private final Consumer<WireEvent> listener;

  /** Only ever appended to, or copied: what a snapshot sees of it does not change. */
  private WireEvent[] events = new WireEvent[64];

  private int size;

  /**
   * @param listener told of every event, in order, while all others wait
   */
  TimelineRecorder(TapMemoryLimit memory, Consumer<WireEvent> listener) {
    this.memory = memory;
    this.listener = listener;
  }

  TapMemoryLimit memory() {
    return memory;
  }

  /** The event with the numbers of its messages; it is not on the time line yet. */
  WireEvent withMessageNumbers(WireEvent event) {
    lock.lock();
    try {
      return event.about(ledger.numbers(event));
    } finally {
      lock.unlock();
    }
  }

  /** Events of a connection, except when the time line says that it is closed. */
  void eventsForwarded(List<PendingEvent> forwarded) {
    if (forwarded.isEmpty()) {
      return;
    }
    lock.lock();
    try {
      forwarded.stream()
          .filter(each -> ledger.isOpen(each.event().connection()))
          .forEach(this::add);
    } finally {
      lock.unlock();
    }
  }

  /** An event at the tap itself. */
  void record(WireEvent event) {
    lock.lock();
    try {
      append(event);
    } finally {
      lock.unlock();
    }
  }

  /**
   * A connection's end. It counts as orderly when a {@code close} method went before, unless the
   * tap did it. Of many ends the first counts.
   */
  void connectionClosed(int connection, ConnectionSide by, String text) {
    lock.lock();
    try {
      if (ledger.isOpen(connection)) {
        EventDetail.CloseReason abrupt = new EventDetail.CloseReason(by, false, 0, text);
        EventDetail how =
            by == ConnectionSide.TAP ? abrupt : ledger.closing(connection).orElse(abrupt);
        append(
            WireEvent.of(connection, 0, EventDirection.AT_TAP, EventKind.CONNECTION_CLOSED, how));
      }
    } finally {
      lock.unlock();
    }
  }

  Timeline timeline() {
    lock.lock();
    try {
      return new Timeline(Collections.unmodifiableList(Arrays.asList(events).subList(0, size)));
    } finally {
      lock.unlock();
    }
  }

  /** The condition is looked at without the lock, whenever there is something new. */
  Timeline await(Duration patience, String what, Predicate<Timeline> condition)
      throws InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
    Timeline seen = timeline();
    while (!condition.test(seen)) {
      if (!awaitMoreThan(seen.events().size(), deadline)) {
        throw new EventNotSeenError(what, patience, seen);
      }
      seen = timeline();
    }
    return seen;
  }

  private boolean awaitMoreThan(int known, long deadline) throws InterruptedException {
    lock.lock();
    try {
      long left = deadline - System.nanoTime();
      while (size == known && left > 0) {
        left = more.awaitNanos(left);
      }
      return size > known;
    } finally {
      lock.unlock();
    }
  }

  private void add(PendingEvent forwarded) {
    WireEvent event = forwarded.event();
    append(forwarded.numbered() ? event : event.about(ledger.numbers(event)));
  }

  private void append(WireEvent event) {
    ledger.apply(event);
    WireEvent stamped = event.at(System.nanoTime() - start);
    listener.accept(stamped);
    if (size == memory.events()) {
      return;
    }
    if (size == events.length) {
      events = Arrays.copyOf(events, 2 * size);
    }
    events[size++] = stamped;
    more.signalAll();
  }
}
