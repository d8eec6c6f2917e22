package mercury.harness.amqp;

import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a tap had seen at one moment, in the order in which it happened. Immutable; taking one costs
 * next to nothing, however long it is.
 */
public final class Timeline implements Iterable<WireEvent> {

  private final List<WireEvent> events;

  Timeline(List<WireEvent> events) {
    this.events = events;
  }

  /** All events. */
  public List<WireEvent> events() {
    return events;
  }

  /** The events of these kinds. */
  public List<WireEvent> of(EventKind... kinds) {
    Set<EventKind> wanted = Set.of(kinds);
    return stream().filter(event -> wanted.contains(event.kind())).toList();
  }

  /** The details of that type, like all {@link EventDetail.Publish}. */
  public <D extends EventDetail> List<D> details(Class<D> type) {
    return stream().map(WireEvent::detail).filter(type::isInstance).map(type::cast).toList();
  }

  /** How many events are of these kinds. */
  public int count(EventKind... kinds) {
    return of(kinds).size();
  }

  /** The first event of that kind. */
  public Optional<WireEvent> first(EventKind kind) {
    return stream().filter(event -> event.is(kind)).findFirst();
  }

  /** The events of one connection and no mark. */
  public Timeline connection(int connection) {
    return new Timeline(stream().filter(event -> event.connection() == connection).toList());
  }

  /** The events behind those of an earlier time line of the same tap. */
  public Timeline since(Timeline earlier) {
    return new Timeline(events.subList(earlier.events.size(), events.size()));
  }

  /** The numbers of the publishes that the broker confirmed. */
  public Set<Long> confirmed() {
    Set<Long> confirmed = new HashSet<>();
    of(EventKind.CONFIRM).forEach(event -> confirmed.addAll(event.numbers()));
    return confirmed;
  }

  /**
   * The most deliveries that were unsettled at the same time. What a closed connection or channel
   * took back counts no more; what needs no ack counts until the end.
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

  /** In the words of the board, in English. */
  @Override
  public String toString() {
    return EventMessages.ENGLISH.summary(this);
  }
}
