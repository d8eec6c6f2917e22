package mercury.harness.amqp;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Knows which message each event is about. The {@linkplain #numbers numbers} of an event are looked
 * up when it arrives at the tap, and it {@linkplain #apply takes effect} when it passes: an ack
 * that is held, or lost in a cut, settles nothing. Not thread-safe.
 */
final class Ledger {

  private record ChannelKey(int connection, int channel) {}

  private final Map<Integer, Optional<EventDetail.CloseReason>> connections = new HashMap<>();
  private final Map<ChannelKey, ChannelBook> books = new HashMap<>();
  private final RequeuedMessages requeued = new RequeuedMessages();
  private long publishes;
  private long deliveries;

  /** Tells whether the connection is open, so that its events belong on the timeline. */
  boolean isOpen(int connection) {
    return connections.containsKey(connection);
  }

  /** Returns how the connection was closed with a {@code close} method, if it was. */
  Optional<EventDetail.CloseReason> closing(int connection) {
    return connections.getOrDefault(connection, Optional.empty());
  }

  /** Returns the numbers of the messages that an event is about. */
  List<Long> numbers(WireEvent event) {
    return switch (event.kind()) {
      case PUBLISH -> List.of(publish(event));
      case DELIVER, GET_OK -> List.of(delivery(event, event.detail(EventDetail.Delivery.class)));
      case ACK, NACK, REJECT -> numbers(book(event).deliveries(settlement(event)).values());
      case CONFIRM, CONFIRM_NACK -> numbers(book(event).publishes(settlement(event)).values());
      case RETURN -> book(event).publishesLike(fingerprint(0, event)).stream().limit(1).toList();
      default -> List.of();
    };
  }

  /** Applies an event that has passed. */
  void apply(WireEvent event) {
    switch (event.kind()) {
      case CONNECTION_OPENED -> connections.put(event.connection(), Optional.empty());
      case CONNECTION_CLOSE -> {
        connections.put(
            event.connection(), Optional.of(event.detail(EventDetail.CloseReason.class)));
        release(event.connection());
      }
      case CONNECTION_CLOSED -> {
        connections.remove(event.connection());
        release(event.connection());
      }
      case CHANNEL_OPEN, CHANNEL_CLOSE -> release(place(event));
      case CONFIRM -> book(event).answered(settlement(event), true);
      case CONFIRM_NACK -> book(event).answered(settlement(event), false);
      case ACK -> book(event).deliveries(settlement(event)).clear();
      case NACK, REJECT -> requeue(book(event).deliveries(settlement(event)));
      case RECOVER -> requeued.addAll(book(event).release());
      default -> subscription(event);
    }
  }

  private void subscription(WireEvent event) {
    switch (event.kind()) {
      case CONFIRM_SELECT -> book(event).confirmSelected();
      case CONSUME -> book(event).consume(event.detail(EventDetail.Consumer.class));
      case CONSUME_OK ->
          book(event).consumeOk(event.detail(EventDetail.ConsumerTag.class).consumerTag());
      case GET -> book(event).get(event.detail(EventDetail.Get.class).autoAck());
      case GET_OK, GET_EMPTY -> book(event).getAnswered();
      default -> {
        // says nothing about messages
      }
    }
  }

  private long publish(WireEvent event) {
    book(event).published(fingerprint(++publishes, event));
    return publishes;
  }

  private long delivery(WireEvent event, EventDetail.Delivery delivery) {
    MessageFingerprint message =
        delivery.redelivered()
            ? known(fingerprint(0, event)).orElseGet(() -> fingerprint(++deliveries, event))
            : fingerprint(++deliveries, event);
    if (!book(event).isAutoAck(event.kind(), delivery)) {
      book(event).delivered(delivery.tag(), message);
    }
    return message.number();
  }

  /**
   * Finds the earlier delivery of a redelivered message. It was requeued before, or is about to be:
   * a broker may redeliver to the new consumer before the end of the old connection is noticed.
   */
  private Optional<MessageFingerprint> known(MessageFingerprint message) {
    return requeued
        .takeMatching(message)
        .or(
            () ->
                books.values().stream()
                    .map(ChannelBook::unsettled)
                    .flatMap(
                        unsettled -> RequeuedMessages.takeMatching(unsettled, message).stream())
                    .findFirst());
  }

  private void requeue(Map<Long, MessageFingerprint> settled) {
    requeued.addAll(settled.values());
    settled.clear();
  }

  private void release(int connection) {
    List.copyOf(books.keySet()).stream()
        .filter(place -> place.connection() == connection)
        .forEach(this::release);
  }

  private void release(ChannelKey place) {
    Optional.ofNullable(books.remove(place)).ifPresent(book -> requeued.addAll(book.release()));
  }

  private ChannelBook book(WireEvent event) {
    return books.computeIfAbsent(place(event), place -> new ChannelBook());
  }

  private static ChannelKey place(WireEvent event) {
    return new ChannelKey(event.connection(), event.channel());
  }

  private static MessageFingerprint fingerprint(long number, WireEvent event) {
    return MessageFingerprint.of(number, event.message().orElseThrow());
  }

  private static EventDetail.Settlement settlement(WireEvent event) {
    return event.detail(EventDetail.Settlement.class);
  }

  private static List<Long> numbers(Collection<MessageFingerprint> messages) {
    return messages.stream().map(MessageFingerprint::number).toList();
  }
}
