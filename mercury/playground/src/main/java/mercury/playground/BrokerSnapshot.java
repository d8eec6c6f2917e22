package mercury.playground;

import static java.util.Comparator.comparing;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The content of a broker at one moment, which becomes the page's JSON. Everything is in the order
 * of its name, so that two snapshots of the same state are equal. A counter only grows as long as
 * what it counts is there. Immutable.
 *
 * @param source which broker this is, for people
 * @param lag how late its counts may be, in milliseconds
 */
record BrokerSnapshot(
    String source,
    int lag,
    List<Exchange> exchanges,
    List<Binding> bindings,
    List<Queue> queues,
    List<Consumer> consumers,
    List<Connection> connections,
    List<PublishCount> publishings) {

  BrokerSnapshot {
    exchanges = sorted(exchanges, comparing(Exchange::name));
    bindings =
        sorted(
            bindings,
            comparing(Binding::exchange)
                .thenComparing(Binding::destination)
                .thenComparing(Binding::key)
                .thenComparing(binding -> binding.arguments().toString()));
    queues = sorted(queues, comparing(Queue::name));
    consumers =
        sorted(
            consumers,
            comparing(Consumer::queue)
                .thenComparing(Consumer::connection)
                .thenComparing(Consumer::tag));
    connections = sorted(connections, comparing(Connection::name));
    publishings =
        sorted(
            publishings, comparing(PublishCount::connection).thenComparing(PublishCount::exchange));
  }

  /**
   * An exchange; the default one, which every queue is bound to by its name, is not among them.
   *
   * @param alternate the name of the exchange that gets what it cannot route; empty for none
   * @param in how many messages were published to it
   */
  record Exchange(String name, String type, boolean durable, String alternate, long in) {}

  /**
   * A binding of a queue, or of another exchange, to an exchange.
   *
   * @param toQueue whether the destination is a queue
   * @param arguments what a headers exchange compares; a null value stands for any
   */
  record Binding(
      String exchange,
      String destination,
      boolean toQueue,
      String key,
      Map<String, Object> arguments) {

    Binding {
      arguments = Collections.unmodifiableMap(new TreeMap<>(arguments));
    }
  }

  /**
   * A queue.
   *
   * @param exclusive whether it belongs to one connection
   * @param ready messages that wait
   * @param unacknowledged messages that were delivered and not acknowledged yet
   * @param in how many messages came in
   * @param redelivered how many deliveries were not the message's first; -1 where that is unknown
   */
  record Queue(
      String name,
      boolean durable,
      boolean exclusive,
      long ready,
      long unacknowledged,
      long in,
      long redelivered) {}

  /**
   * A consumer.
   *
   * @param connection the name of its connection
   * @param prefetch how many unacknowledged messages it may have; 0 for any number, -1 where that
   *     is unknown
   * @param automatic whether sending a message acknowledges it
   * @param unacknowledged messages that it has not acknowledged yet; -1 where that is unknown
   * @param out how many messages it was sent; -1 where that is unknown
   */
  record Consumer(
      String tag,
      String queue,
      String connection,
      int prefetch,
      boolean automatic,
      long unacknowledged,
      long out) {}

  /**
   * A client's connection.
   *
   * @param label what its program calls it; its address where it has no name
   * @param published how many messages came through it; -1 where that is unknown
   * @param gone whether it was closed a moment ago
   */
  record Connection(String name, String label, long published, boolean gone) {

    private static final int MAX_LABEL = 200;

    Connection(String name, String label, long published) {
      this(name, label, published, false);
    }

    Connection {
      label = label.length() > MAX_LABEL ? label.substring(0, MAX_LABEL) + " …" : label;
    }

    Connection asGone() {
      return new Connection(name, label, published, true);
    }
  }

  /**
   * The number of messages that a connection published to an exchange.
   *
   * @param connection its name
   * @param exchange empty for the default one
   * @param count how many messages
   */
  record PublishCount(String connection, String exchange, long count) {}

  /** Returns the same with other connections and counts of what they published. */
  BrokerSnapshot withPublishers(List<Connection> others, List<PublishCount> counts) {
    return new BrokerSnapshot(source, lag, exchanges, bindings, queues, consumers, others, counts);
  }

  private static <T> List<T> sorted(List<T> all, Comparator<T> order) {
    return all.stream().sorted(order).toList();
  }
}
