package mercury.task;

import static java.util.stream.Collectors.joining;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import mercury.harness.amqp.EventDetail;
import mercury.harness.amqp.EventKind;
import mercury.harness.amqp.Timeline;
import mercury.harness.amqp.WireEvent;
import mercury.harness.check.CheckContext;

/** Reads from a timeline when each message was handled and settled. */
final class HandlingTimeline {

  private final List<WireEvent> events;

  private HandlingTimeline(Timeline timeline) {
    events = timeline.events();
  }

  static HandlingTimeline of(Timeline timeline) {
    return new HandlingTimeline(timeline);
  }

  /** Returns whether that many deliveries were acknowledged. */
  static Predicate<Timeline> acknowledged(int messages) {
    return timeline -> of(timeline).deliveries(EventKind.ACK).size() >= messages;
  }

  /**
   * Fails unless every handler that had begun ended undisturbed before {@code stop()} returned, and
   * its message was acknowledged before the connection was closed.
   *
   * @param atOnce whether {@code stop()} did not wait at all, which tells one mistake from another
   */
  static void requireFinishedBeforeClose(CheckContext context, boolean atOnce)
      throws InterruptedException {
    // of two stop() at once, one may close the socket while the other says good-bye
    Timeline timeline =
        context.await(
            seen -> seen.count(EventKind.CONNECTION_CLOSE, EventKind.CONNECTION_CLOSED) > 0,
            "open");
    HandlingTimeline handling = of(timeline);
    int close =
        Math.min(
            handling.first(EventKind.CONNECTION_CLOSE),
            handling.first(EventKind.CONNECTION_CLOSED));
    context.require(timeline.count(EventKind.HANDLE_THROWS) == 0, "interrupted");
    for (long number : handling.deliveries(EventKind.HANDLE_BEGINS)) {
      int end = handling.first(EventKind.HANDLE_ENDS, number);
      boolean before = end < handling.first(EventKind.MARK);
      context.require(before, "returned", atOnce ? "at once" : "later");
      int ack = handling.first(EventKind.ACK, number);
      context.require(ack < close, "closed");
    }
    for (WireEvent no : timeline.of(EventKind.NACK, EventKind.REJECT)) {
      context.require(no.detail(EventDetail.Settlement.class).requeue(), "dropped");
    }
  }

  /** Returns whether an ack is about more than one message, or about none that waits for it. */
  boolean acksOtherDeliveries() {
    return events.stream()
        .filter(event -> event.is(EventKind.ACK))
        .anyMatch(
            ack -> ack.detail(EventDetail.Settlement.class).multiple() || ack.numbers().isEmpty());
  }

  /** Returns the numbers of the messages that events of these kinds are about. */
  Set<Long> deliveries(EventKind... kinds) {
    Set<Long> numbers = new HashSet<>();
    events.stream().filter(event -> event.is(kinds)).forEach(e -> numbers.addAll(e.numbers()));
    return numbers;
  }

  /**
   * Returns the position of the first such event about the message; the timeline's end if there is
   * none.
   */
  int first(EventKind kind, long number) {
    return IntStream.range(0, events.size())
        .filter(i -> events.get(i).is(kind) && events.get(i).isAbout(number))
        .findFirst()
        .orElse(events.size());
  }

  /** Returns whether the delivery was settled, or its channel or connection closed. */
  boolean isOver(long number) {
    List<WireEvent> deliveries = of(number, EventKind.DELIVER, EventKind.GET_OK);
    return !of(number, EventKind.ACK, EventKind.NACK, EventKind.REJECT).isEmpty()
        || deliveries.stream()
            .anyMatch(delivery -> events.stream().anyMatch(e -> ends(e, delivery)));
  }

  /** Fails if nobody will get the message again, from the broker or as a copy. */
  void requireNotLost(CheckContext context, long number) {
    List<WireEvent> settlements = of(number, EventKind.ACK, EventKind.NACK, EventKind.REJECT);
    if (!settlements.isEmpty() // later events are about a later delivery
        && !isCopiedBefore(events.indexOf(settlements.get(0)), context.uniqueName())) {
      WireEvent first = settlements.get(0);
      context.require(!first.is(EventKind.ACK), "acknowledged", copies(context.uniqueName()));
      context.require(first.detail(EventDetail.Settlement.class).requeue(), "dropped");
    }
  }

  /** Returns where copies were published to, confirmed or not; "nowhere" without one. */
  private String copies(String queue) {
    String queues =
        events.stream()
            .filter(event -> event.is(EventKind.PUBLISH))
            .map(copy -> copy.message().orElseThrow().routingKey())
            .map(key -> key.equals(queue) ? "its queue" : "another queue")
            .distinct()
            .collect(joining(", "));
    return queues.isEmpty() ? "nowhere" : queues;
  }

  /** Returns whether the queue had a confirmed copy before that event. */
  private boolean isCopiedBefore(int position, String queue) {
    List<WireEvent> before = events.subList(0, position);
    Set<Long> confirmed = new HashSet<>();
    before.stream()
        .filter(event -> event.is(EventKind.CONFIRM))
        .forEach(confirm -> confirmed.addAll(confirm.numbers()));
    boolean committed = before.stream().anyMatch(event -> event.is(EventKind.TX_COMMIT));
    return before.stream()
        .filter(event -> event.is(EventKind.PUBLISH))
        .filter(copy -> copy.message().orElseThrow().routingKey().equals(queue))
        .anyMatch(copy -> committed || confirmed.contains(copy.number()));
  }

  private static boolean ends(WireEvent event, WireEvent delivery) {
    boolean sameChannel = event.channel() == delivery.channel();
    return event.connection() == delivery.connection()
        && (event.is(EventKind.CONNECTION_CLOSE, EventKind.CONNECTION_CLOSED)
            || (event.is(EventKind.CHANNEL_CLOSE, EventKind.RECOVER) && sameChannel));
  }

  /** Returns the position of the first such event; the timeline's end if there is none. */
  int first(EventKind kind) {
    return IntStream.range(0, events.size())
        .filter(i -> events.get(i).is(kind))
        .findFirst()
        .orElse(events.size());
  }

  /** Returns the largest number of handlers that ran at the same time. */
  int maxRunning() {
    int running = 0;
    int max = 0;
    for (WireEvent event : events) {
      running += event.is(EventKind.HANDLE_BEGINS) ? 1 : 0;
      running -= event.is(EventKind.HANDLE_ENDS, EventKind.HANDLE_THROWS) ? 1 : 0;
      max = Math.max(max, running);
    }
    return max;
  }

  /**
   * Returns how many messages the broker may send ahead of their acknowledgements: the sum of all
   * consumers' prefetch counts, each as it was set before its consumer came. Without a bound: the
   * largest number.
   */
  int prefetch() {
    record ChannelKey(int connection, int channel) {}
    Map<ChannelKey, Integer> limits = new HashMap<>();
    long sum = 0;
    for (WireEvent event : events) {
      ChannelKey key = new ChannelKey(event.connection(), event.channel());
      if (event.detail() instanceof EventDetail.Qos qos) {
        limits.put(key, qos.prefetch());
      } else if (event.is(EventKind.CONSUME)) {
        int limit = limits.getOrDefault(key, 0);
        sum += limit == 0 ? Integer.MAX_VALUE : limit;
      }
    }
    return (int) Math.min(sum, Integer.MAX_VALUE);
  }

  /** Returns the events of these kinds about the message, in order. */
  List<WireEvent> of(long number, EventKind... kinds) {
    return events.stream().filter(event -> event.is(kinds) && event.isAbout(number)).toList();
  }
}
