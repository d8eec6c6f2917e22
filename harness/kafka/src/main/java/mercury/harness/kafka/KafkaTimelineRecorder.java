package mercury.harness.kafka;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import mercury.harness.proxy.ProxySide;
import mercury.harness.proxy.events.EventLog;

/** Writes the timeline of a tap, and gives every event its time. Thread-safe. */
final class KafkaTimelineRecorder {

  private final Set<Integer> open = new HashSet<>();
  private final long start = System.nanoTime();
  private final Consumer<KafkaEvent> listener;
  private final EventLog<KafkaEvent> log;

  /**
   * Creates an empty timeline.
   *
   * @param limit the most events that are kept
   * @param listener receives every event, in order, while all others wait
   */
  KafkaTimelineRecorder(int limit, Consumer<KafkaEvent> listener) {
    this.log = new EventLog<>(limit);
    this.listener = listener;
  }

  void connectionOpened(int connection) {
    log.exclusively(
        () -> {
          open.add(connection);
          append(
              KafkaEvent.atTap(
                  connection, KafkaEventKind.CONNECTION_OPENED, new KafkaEventDetail.None()));
        });
  }

  /** Records the end of a connection; of several the first counts. */
  void connectionClosed(int connection, ProxySide by, String reason) {
    log.exclusively(
        () -> {
          if (open.remove(connection)) {
            append(
                KafkaEvent.atTap(
                    connection,
                    KafkaEventKind.CONNECTION_CLOSED,
                    new KafkaEventDetail.End(by, reason)));
          }
        });
  }

  /** Records events of one connection, unless the timeline says that it is closed. */
  void forwarded(List<KafkaEvent> events) {
    log.exclusively(
        () ->
            events.stream()
                .filter(event -> open.contains(event.connection()))
                .forEach(this::append));
  }

  void mark(String text) {
    log.exclusively(
        () -> append(KafkaEvent.atTap(0, KafkaEventKind.MARK, new KafkaEventDetail.Text(text))));
  }

  KafkaTimeline timeline() {
    return new KafkaTimeline(log.events());
  }

  /** Tests the condition whenever there is something new, without holding the lock. */
  KafkaTimeline await(Duration timeout, String what, Predicate<KafkaTimeline> condition)
      throws InterruptedException {
    long deadline = System.nanoTime() + timeout.toNanos();
    KafkaTimeline seen = timeline();
    while (!condition.test(seen)) {
      if (!log.awaitMoreThan(seen.events().size(), deadline)) {
        throw new KafkaEventNotSeenError(what, timeout, seen);
      }
      seen = timeline();
    }
    return seen;
  }

  private void append(KafkaEvent event) {
    KafkaEvent stamped = event.at(System.nanoTime() - start);
    listener.accept(stamped);
    log.append(stamped);
  }
}
