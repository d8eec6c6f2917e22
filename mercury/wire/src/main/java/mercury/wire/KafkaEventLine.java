package mercury.wire;

import mercury.cli.WireLine;
import mercury.harness.kafka.KafkaEvent;
import mercury.harness.kafka.KafkaEventMessages;
import mercury.harness.proxy.ProxySide;
import mercury.harness.terminal.ForeignText;

/**
 * An event as one line for the terminal: seconds, connection and client, direction, plain words,
 * and the details.
 */
final class KafkaEventLine {

  private static final int CLIENT_WIDTH = 16;

  private final KafkaEventMessages words;
  private final WireLine line;

  KafkaEventLine(KafkaEventMessages words, WireLine line) {
    this.words = words;
    this.line = line;
  }

  String of(KafkaEvent event) {
    return line.of(
        event.nanos(),
        ("%-3s %-" + CLIENT_WIDTH + "s").formatted(event.connection(), client(event)),
        arrow(event.from()),
        style(event),
        words.summary(event),
        words.details(event));
  }

  /** The text with plain dashes where the terminal has no others. */
  String encodable(String text) {
    return line.encodable(text);
  }

  private static String client(KafkaEvent event) {
    return ForeignText.line(event.client());
  }

  private static String arrow(ProxySide from) {
    return switch (from) {
      case CLIENT -> WireLine.TO_BROKER;
      case SERVER -> WireLine.TO_CLIENT;
      case PROXY -> WireLine.AT_TAP;
    };
  }

  private static String style(KafkaEvent event) {
    return switch (event.kind()) {
      case PRODUCE -> "fg(cyan)";
      case FETCHED, SHARE_FETCHED -> "fg(yellow)";
      case PRODUCED, COMMITTED, ACKNOWLEDGE, TRANSACTION_ENDED -> "fg(green)";
      case REFUSED, UNDECODABLE -> "fg(red)";
      case HEARTBEAT -> "faint";
      default -> "";
    };
  }
}
