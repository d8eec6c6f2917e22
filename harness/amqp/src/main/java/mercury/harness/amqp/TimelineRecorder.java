package mercury.harness.amqp;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import mercury.harness.proxy.events.EventLog;

/**
 * Writes the timeline of a tap: gives every event its time and its message numbers, and wakes the
 * threads that wait for it. One lock makes the order total. Thread-safe.
 */
final class TimelineRecorder {

  private final Ledger ledger = new Ledger();
  private final long start = System.nanoTime();
  private final TapMemoryLimit memory;
  private final Consumer<WireEvent> listener;
  private final EventLog<WireEvent> log;

  /**
   * Creates an empty timeline.
   *
   * @param listener receives every event, in order, while all others wait
   */
  TimelineRecorder(TapMemoryLimit memory, Consumer<WireEvent> listener) {
    this.memory = memory;
    this.listener = listener;
    this.log = new EventLog<>(memory.events());
  }

  TapMemoryLimit memory() {
    return memory;
  }

  /** Returns the event with its message numbers; it is not on the timeline yet. */
  WireEvent withMessageNumbers(WireEvent event) {
    return log.readExclusively(() -> event.about(ledger.numbers(event)));
  }

  /** Records events of a connection, unless the timeline says that it is closed. */
  void eventsForwarded(List<PendingEvent> forwarded) {
    if (forwarded.isEmpty()) {
      return;
    }
    log.exclusively(
        () ->
            forwarded.stream()
                .filter(each -> ledger.isOpen(each.event().connection()))
                .forEach(this::add));
  }

  /** Records an event at the tap itself. */
  void record(WireEvent event) {
    log.exclusively(() -> append(event));
  }

  /**
   * Records the end of a connection. It counts as orderly when a {@code close} method went before,
   * unless the tap made it. Of several ends the first counts.
   */
  void connectionClosed(int connection, ConnectionSide by, String text) {
    log.exclusively(
        () -> {
          if (ledger.isOpen(connection)) {
            append(end(connection, new EventDetail.CloseReason(by, false, 0, text)));
          }
        });
  }

  Timeline timeline() {
    return new Timeline(log.events());
  }

  /** Tests the condition whenever there is something new, without holding the lock. */
  Timeline await(Duration timeout, String what, Predicate<Timeline> condition)
      throws InterruptedException {
    long deadline = System.nanoTime() + timeout.toNanos();
    Timeline seen = timeline();
    while (!condition.test(seen)) {
      if (!log.awaitMoreThan(seen.events().size(), deadline)) {
        throw new EventNotSeenError(what, timeout, seen);
      }
      seen = timeline();
    }
    return seen;
  }

  private WireEvent end(int connection, EventDetail.CloseReason abrupt) {
    EventDetail how =
        abrupt.by() == ConnectionSide.TAP ? abrupt : ledger.closing(connection).orElse(abrupt);
    return WireEvent.of(connection, 0, EventDirection.AT_TAP, EventKind.CONNECTION_CLOSED, how);
  }

  private void add(PendingEvent forwarded) {
    WireEvent event = forwarded.event();
    append(forwarded.numbered() ? event : event.about(ledger.numbers(event)));
  }

  private void append(WireEvent event) {
    ledger.apply(event);
    WireEvent stamped = event.at(System.nanoTime() - start);
    listener.accept(stamped);
    log.append(stamped);
  }
}
