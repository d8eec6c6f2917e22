package mercury.harness.amqp;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Something that happened on the wire, or that a check marked beside it. It is on the timeline
 * before its receiver can have seen it.
 *
 * @param nanos nanoseconds since the tap was opened; never fewer than an earlier event's
 * @param connection the connection, counted from 1 in the order of acceptance, 0 for a mark
 * @param channel the channel, 0 for the connection itself
 * @param direction the way it went
 * @param kind its kind
 * @param numbers the messages it is about: publishes (for {@code PUBLISH}, {@code RETURN}, {@code
 *     CONFIRM}, {@code CONFIRM_NACK}) or deliveries (for {@code DELIVER}, {@code GET_OK}, {@code
 *     ACK}, {@code NACK}, {@code REJECT}, {@code HANDLE_…}), each counted from 1 over the whole
 *     tap. A message that is delivered again keeps its number. Empty where the tap cannot know it.
 * @param detail its details
 */
public record WireEvent(
    long nanos,
    int connection,
    int channel,
    EventDirection direction,
    EventKind kind,
    List<Long> numbers,
    EventDetail detail) {

  public WireEvent {
    numbers = List.copyOf(numbers);
  }

  /** Makes an event that is not on the timeline yet. */
  static WireEvent of(
      int connection, int channel, EventDirection direction, EventKind kind, EventDetail detail) {
    return new WireEvent(-1, connection, channel, direction, kind, List.of(), detail);
  }

  /** Tells whether it is of one of these kinds. */
  public boolean is(EventKind... kinds) {
    return Arrays.asList(kinds).contains(kind);
  }

  /** Returns the connection, and the channel where it is one's, like {@code 1} or {@code 1.2}. */
  public String place() {
    return channel == 0 ? Integer.toString(connection) : connection + "." + channel;
  }

  /** Returns the number of the one message it is about. */
  public long number() {
    if (numbers.size() != 1) {
      throw new IllegalStateException("not about one message: " + this);
    }
    return numbers.get(0);
  }

  /** Tells whether it is about the message of that number. */
  public boolean isAbout(long number) {
    return numbers.contains(number);
  }

  /**
   * Returns its details as this type.
   *
   * @throws ClassCastException if they are of another type
   */
  public <D extends EventDetail> D detail(Class<D> type) {
    return type.cast(detail);
  }

  /** Returns the message that it carries: of a publish, return, deliver or get. */
  public Optional<EventDetail.Message> message() {
    if (detail instanceof EventDetail.Publish publish) {
      return Optional.of(publish.message());
    }
    if (detail instanceof EventDetail.Delivery delivery) {
      return Optional.of(delivery.message());
    }
    return detail instanceof EventDetail.Return back
        ? Optional.of(back.message())
        : Optional.empty();
  }

  /** Returns the event in the words of the board, in English. */
  @Override
  public String toString() {
    return EventMessages.ENGLISH.summary(this);
  }

  WireEvent at(long when) {
    return new WireEvent(when, connection, channel, direction, kind, numbers, detail);
  }

  WireEvent about(List<Long> messages) {
    return new WireEvent(nanos, connection, channel, direction, kind, messages, detail);
  }
}
