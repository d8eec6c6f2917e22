package mercury.cli;

import mercury.harness.amqp.EventDirection;
import mercury.harness.amqp.EventMessages;
import mercury.harness.amqp.WireEvent;

/**
 * An event as one line for the terminal: seconds, connection and channel, direction, the board's
 * words, and the details.
 */
final class WireEventLine {

  private final EventMessages words;
  private final WireLine line;

  WireEventLine(EventMessages words, WireLine line) {
    this.words = words;
    this.line = line;
  }

  String of(WireEvent event) {
    return line.of(
        event.nanos(),
        "%-5s".formatted(event.place()),
        arrow(event.direction()),
        style(event),
        words.summary(event),
        words.details(event));
  }

  /** The text with plain dashes where the terminal has no others. */
  String encodable(String text) {
    return line.encodable(text);
  }

  private static String arrow(EventDirection direction) {
    return switch (direction) {
      case TO_BROKER -> WireLine.TO_BROKER;
      case TO_CLIENT -> WireLine.TO_CLIENT;
      case AT_TAP -> WireLine.AT_TAP;
    };
  }

  private static String style(WireEvent event) {
    return switch (event.kind()) {
      case PUBLISH -> "fg(cyan)";
      case DELIVER, GET_OK -> "fg(yellow)";
      case ACK, CONFIRM -> "fg(green)";
      case NACK, REJECT, RETURN, CONFIRM_NACK, UNDECODABLE -> "fg(red)";
      default -> "";
    };
  }
}
