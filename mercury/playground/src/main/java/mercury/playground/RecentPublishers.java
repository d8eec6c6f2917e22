package mercury.playground;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/**
 * The publishers that have disconnected in the last seconds: a program that sends one message and
 * ends would not be seen at all. Thread-safe.
 */
final class RecentPublishers {

  /** The time for which they are shown. */
  static final Duration TIME = Duration.ofSeconds(8);

  private record GonePublisher(
      BrokerSnapshot.Connection connection, List<BrokerSnapshot.PublishCount> counts, long since) {}

  private final LongSupplier nanoTime;
  private final Map<String, GonePublisher> gone = new LinkedHashMap<>();

  RecentPublishers(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  /** Adds one that is gone from now on. */
  synchronized void add(
      BrokerSnapshot.Connection connection, Collection<BrokerSnapshot.PublishCount> counts) {
    forgetOld();
    gone.put(
        connection.name(),
        new GonePublisher(connection.asGone(), List.copyOf(counts), nanoTime.getAsLong()));
  }

  /** Adds those that were there before and are no more. */
  void addMissing(BrokerSnapshot before, BrokerSnapshot now) {
    Set<String> names = names(now);
    before.connections().stream()
        .filter(one -> one.published() > 0 && !one.gone() && !names.contains(one.name()))
        .forEach(
            one ->
                add(
                    one,
                    before.publishings().stream()
                        .filter(count -> count.connection().equals(one.name()))
                        .toList()));
  }

  /** Returns the snapshot with those that it lacks. */
  synchronized BrokerSnapshot addTo(BrokerSnapshot now) {
    forgetOld();
    Set<String> names = names(now);
    List<BrokerSnapshot.Connection> connections = new ArrayList<>(now.connections());
    List<BrokerSnapshot.PublishCount> counts = new ArrayList<>(now.publishings());
    gone.values().stream()
        .filter(one -> !names.contains(one.connection().name()))
        .forEach(
            one -> {
              connections.add(one.connection());
              counts.addAll(one.counts());
            });
    return now.withPublishers(connections, counts);
  }

  private void forgetOld() {
    long now = nanoTime.getAsLong();
    gone.values().removeIf(one -> now - one.since() > TIME.toNanos());
  }

  private static Set<String> names(BrokerSnapshot now) {
    return now.connections().stream()
        .map(BrokerSnapshot.Connection::name)
        .collect(Collectors.toSet());
  }
}
