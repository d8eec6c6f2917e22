package mercury.harness.amqp;

import java.util.Optional;

/**
 * Turns {@code basic.ack} in a buffer into {@code basic.nack}, which is as long and differs in the
 * number of its method only.
 */
final class NackedConfirm {

  /** Type 1, channel 2, size 4, class 2, method 2, delivery tag 8, flags 1, end 1. */
  private static final int FRAME_BYTES = 21;

  private static final int METHOD_AT = 10;
  private static final byte ACK = 80;
  private static final byte NACK = 120;

  private final byte[] buffer;
  private final int end;

  /**
   * Takes the buffer.
   *
   * @param end the position behind the frame
   */
  NackedConfirm(byte[] buffer, int end) {
    this.buffer = buffer;
    this.end = end;
  }

  /**
   * Changes the frame, and returns the event that it is now. Empty when the event was not a
   * confirm, or when a part of its frame has gone on already.
   */
  Optional<WireEvent> inPlaceOf(WireEvent event) {
    int method = end - FRAME_BYTES + METHOD_AT;
    if (!event.is(EventKind.CONFIRM) || end < FRAME_BYTES || buffer[method] != ACK) {
      return Optional.empty();
    }
    buffer[method] = NACK;
    return Optional.of(
        WireEvent.of(
                event.connection(),
                event.channel(),
                event.direction(),
                EventKind.CONFIRM_NACK,
                event.detail())
            .about(event.numbers()));
  }
}
