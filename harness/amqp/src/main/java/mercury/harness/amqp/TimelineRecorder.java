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
 * Writes the timeline of a tap: gives every event its time and its message numbers, and wakes the
 * threads that wait for it. One lock makes the order total. Thread-safe.
 */
final class TimelineRecorder {

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition more = lock.newCondition();
  private final Ledger ledger = new Ledger();
  private final long start = System.nanoTime();
  private final TapMemoryLimit memory;
  private final Consumer<WireEvent> listener;

  /** Events are only ever appended, or copied: the part that a snapshot sees does not change. */
  private WireEvent[] events = new WireEvent[64];

  private int size;

  /**
   * Creates an empty timeline.
   *
   * @param listener receives every event, in order, while all others wait
   */
  TimelineRecorder(TapMemoryLimit memory, Consumer<WireEvent> listener) {
    this.memory = memory;
    this.listener = listener;
  }

  TapMemoryLimit memory() {
    return memory;
  }

  /** Returns the event with its message numbers; it is not on the timeline yet. */
  WireEvent withMessageNumbers(WireEvent event) {
    lock.lock();
    try {
      return event.about(ledger.numbers(event));
    } finally {
      lock.unlock();
    }
  }

  /** Records events of a connection, unless the timeline says that it is closed. */
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

  /** Records an event at the tap itself. */
  void record(WireEvent event) {
    lock.lock();
    try {
      append(event);
    } finally {
      lock.unlock();
    }
  }

  /**
   * Records the end of a connection. It counts as orderly when a {@code close} method went before,
   * unless the tap made it. Of several ends the first counts.
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

  /** Tests the condition whenever there is something new, without holding the lock. */
  Timeline await(Duration timeout, String what, Predicate<Timeline> condition)
      throws InterruptedException {
    long deadline = System.nanoTime() + timeout.toNanos();
    Timeline seen = timeline();
    while (!condition.test(seen)) {
      if (!awaitMoreThan(seen.events().size(), deadline)) {
        throw new EventNotSeenError(what, timeout, seen);
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
