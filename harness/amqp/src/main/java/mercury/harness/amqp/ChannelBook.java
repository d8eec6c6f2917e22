package mercury.harness.amqp;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Keeps what is under way on one channel: deliveries that wait for an ack, publishes that wait for
 * a confirm, and the consumers that need no ack. Not thread-safe.
 */
final class ChannelBook {

  /** The most publishes kept for returns on a channel without confirms; older ones are dropped. */
  private static final int REMEMBERED = 1_000;

  private final NavigableMap<Long, MessageFingerprint> deliveries = new TreeMap<>();
  private final NavigableMap<Long, MessageFingerprint> publishes = new TreeMap<>();
  private final Deque<MessageFingerprint> refused = new ArrayDeque<>();
  private final Map<String, Boolean> autoAck = new HashMap<>();
  private final Deque<Boolean> consuming = new ArrayDeque<>();
  private final Deque<Boolean> getting = new ArrayDeque<>();
  private boolean confirms;
  private long published;

  void confirmSelected() {
    if (!confirms) {
      confirms = true;
      published = 0;
      publishes.clear();
    }
  }

  void published(MessageFingerprint message) {
    publishes.put(++published, message);
    if (!confirms && publishes.size() > REMEMBERED) {
      publishes.pollFirstEntry();
    }
  }

  void consume(EventDetail.Consumer consumer) {
    consuming.add(consumer.autoAck());
    autoAck.put(consumer.consumerTag(), consumer.autoAck());
  }

  void consumeOk(String consumerTag) {
    Optional.ofNullable(consuming.poll()).ifPresent(auto -> autoAck.put(consumerTag, auto));
  }

  void get(boolean auto) {
    getting.add(auto);
  }

  void getAnswered() {
    getting.poll();
  }

  /** Tells whether the delivery needs no ack: it is settled when it is sent. */
  boolean isAutoAck(EventKind kind, EventDetail.Delivery delivery) {
    return kind == EventKind.GET_OK
        ? Boolean.TRUE.equals(getting.peek())
        : autoAck.getOrDefault(delivery.consumerTag(), false);
  }

  void delivered(long tag, MessageFingerprint message) {
    deliveries.put(tag, message);
  }

  /** Returns the deliveries that an ack, nack or reject is about. */
  Map<Long, MessageFingerprint> deliveries(EventDetail.Settlement settlement) {
    return meant(deliveries, settlement);
  }

  /** Returns the publishes that a confirm is about. */
  Map<Long, MessageFingerprint> publishes(EventDetail.Settlement settlement) {
    return meant(publishes, settlement);
  }

  /** Applies a confirm. Qpid first refuses what it cannot route, and returns it only then. */
  void answered(EventDetail.Settlement settlement, boolean taken) {
    Map<Long, MessageFingerprint> meant = publishes(settlement);
    refused.addAll(taken ? List.of() : meant.values());
    meant.clear();
    while (refused.size() > REMEMBERED) {
      refused.poll();
    }
  }

  /** Returns the numbers of the publishes that look like the message, the oldest first. */
  List<Long> publishesLike(MessageFingerprint message) {
    return Stream.concat(refused.stream(), publishes.values().stream())
        .filter(message::isLike)
        .map(MessageFingerprint::number)
        .toList();
  }

  /** Removes and returns everything that was delivered and not settled. */
  List<MessageFingerprint> release() {
    List<MessageFingerprint> all = new ArrayList<>(deliveries.values());
    deliveries.clear();
    return all;
  }

  /** Returns the unsettled deliveries; the caller may remove some of them. */
  Collection<MessageFingerprint> unsettled() {
    return deliveries.values();
  }

  private static Map<Long, MessageFingerprint> meant(
      NavigableMap<Long, MessageFingerprint> all, EventDetail.Settlement settlement) {
    long tag = settlement.tag();
    if (!settlement.multiple()) {
      return all.subMap(tag, true, tag, true);
    }
    return tag == 0 ? all : all.headMap(tag, true);
  }
}
