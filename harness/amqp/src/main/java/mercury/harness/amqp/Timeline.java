package mercury.harness.amqp;

import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The events that a tap had seen at one moment, in the order in which they happened. Immutable;
 * taking one costs next to nothing, however long it is.
 */
public final class Timeline implements Iterable<WireEvent> {

  private final List<WireEvent> events;

  Timeline(List<WireEvent> events) {
    this.events = events;
  }

  /** Returns all events. */
  public List<WireEvent> events() {
    return events;
  }

  /** Returns the events of these kinds. */
  public List<WireEvent> of(EventKind... kinds) {
    Set<EventKind> wanted = Set.of(kinds);
    return stream().filter(event -> wanted.contains(event.kind())).toList();
  }

  /** Returns the details of that type, like all {@link EventDetail.Publish}. */
  public <D extends EventDetail> List<D> details(Class<D> type) {
    return stream().map(WireEvent::detail).filter(type::isInstance).map(type::cast).toList();
  }

  /** Counts the events of these kinds. */
  public int count(EventKind... kinds) {
    return of(kinds).size();
  }

  /** Returns the first event of that kind. */
  public Optional<WireEvent> first(EventKind kind) {
    return stream().filter(event -> event.is(kind)).findFirst();
  }

  /** Returns the events of one connection, without marks. */
  public Timeline connection(int connection) {
    return new Timeline(stream().filter(event -> event.connection() == connection).toList());
  }

  /** Returns the events that came after those of an earlier timeline of the same tap. */
  public Timeline since(Timeline earlier) {
    return new Timeline(events.subList(earlier.events.size(), events.size()));
  }

  /** Returns the numbers of the publishes that the broker confirmed. */
  public Set<Long> confirmed() {
    Set<Long> confirmed = new HashSet<>();
    of(EventKind.CONFIRM).forEach(event -> confirmed.addAll(event.numbers()));
    return confirmed;
  }

  /**
   * Returns the largest number of deliveries that were unsettled at the same time. A delivery no
   * longer counts once its connection or channel has closed; one that needs no ack counts forever.
   */
  public int maxUnsettled() {
    return UnsettledDeliveries.maximum(events);
  }

  public Stream<WireEvent> stream() {
    return events.stream();
  }

  @Override
  public Iterator<WireEvent> iterator() {
    return events.iterator();
  }

  /** Returns the events in the words of the board, in English. */
  @Override
  public String toString() {
    return EventMessages.ENGLISH.summary(this);
  }
}
