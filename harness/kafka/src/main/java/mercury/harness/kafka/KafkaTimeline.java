package mercury.harness.kafka;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The events that a tap on Kafka had seen at one moment, in the order in which they happened.
 * Immutable; taking one costs next to nothing, however long it is.
 *
 * @param events all events
 */
public record KafkaTimeline(List<KafkaEvent> events) implements Iterable<KafkaEvent> {

  /** Returns the events of these kinds. */
  public List<KafkaEvent> of(KafkaEventKind... kinds) {
    return stream().filter(event -> event.is(kinds)).toList();
  }

  /** Counts the events of these kinds. */
  public int count(KafkaEventKind... kinds) {
    return of(kinds).size();
  }

  /** Returns the first event of that kind. */
  public Optional<KafkaEvent> first(KafkaEventKind kind) {
    return stream().filter(event -> event.is(kind)).findFirst();
  }

  /** Returns the details of that type, like all {@link KafkaEventDetail.Produce}. */
  public <D extends KafkaEventDetail> List<D> details(Class<D> type) {
    return stream().map(KafkaEvent::detail).filter(type::isInstance).map(type::cast).toList();
  }

  /** Returns the records that events of these kinds carry, in their order, as far as kept. */
  public List<KafkaRecord> records(KafkaEventKind... kinds) {
    return of(kinds).stream()
        .flatMap(event -> event.batch().stream())
        .flatMap(batch -> batch.records().stream())
        .toList();
  }

  /** Returns the client ids that have sent something. */
  public Set<String> clients() {
    return stream().map(KafkaEvent::client).filter(it -> !it.isEmpty()).collect(Collectors.toSet());
  }

  /** Returns the events that came after those of an earlier timeline of the same tap. */
  public KafkaTimeline since(KafkaTimeline earlier) {
    return new KafkaTimeline(events.subList(earlier.events.size(), events.size()));
  }

  public Stream<KafkaEvent> stream() {
    return events.stream();
  }

  @Override
  public Iterator<KafkaEvent> iterator() {
    return events.iterator();
  }

  /** Returns the events in plain words, in English. */
  @Override
  public String toString() {
    return KafkaEventMessages.ENGLISH.summary(this);
  }
}
