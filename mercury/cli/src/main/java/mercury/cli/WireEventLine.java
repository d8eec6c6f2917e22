package mercury.cli;

import java.util.Locale;
import mercury.harness.amqp.EventDirection;
import mercury.harness.amqp.EventMessages;
import mercury.harness.amqp.WireEvent;
import mercury.harness.terminal.TerminalCharset;
import picocli.CommandLine.Help.Ansi;

/**
 * An event as one line for the terminal: seconds, connection and channel, direction, the board's
 * words, and the details.
 */
final class WireEventLine {

  private static final int WORDS_WIDTH = 32;

  private final EventMessages words;
  private final Ansi ansi;
  private final boolean unicode;

  WireEventLine(EventMessages words, Ansi ansi) {
    this.words = words;
    this.ansi = ansi;
    this.unicode = TerminalCharset.canShow("→–·");
  }

  String of(WireEvent event) {
    String text =
        String.format(
            Locale.ROOT,
            "%8.3f  %-5s %s  %s%s",
            event.nanos() / 1e9,
            place(event),
            arrow(event.direction()),
            styled(event, padded(words.summary(event), words.details(event))),
            styled("faint", words.details(event)));
    return encodable(text).stripTrailing();
  }

  /** The text with plain dashes where the terminal has no others. */
  String encodable(String text) {
    return unicode ? text : text.replace("–", "-").replace("·", "|");
  }

  private static String padded(String text, String more) {
    return more.isEmpty() ? text : ("%-" + WORDS_WIDTH + "s  ").formatted(text);
  }

  private static String place(WireEvent event) {
    return event.channel() == 0
        ? Integer.toString(event.connection())
        : event.connection() + "." + event.channel();
  }

  private String arrow(EventDirection direction) {
    return switch (direction) {
      case TO_BROKER -> unicode ? "→" : "->";
      case TO_CLIENT -> unicode ? "←" : "<-";
      case AT_TAP -> unicode ? "·" : "--";
    };
  }

  private String styled(WireEvent event, String text) {
    return switch (event.kind()) {
      case PUBLISH -> styled("fg(cyan)", text);
      case DELIVER, GET_OK -> styled("fg(yellow)", text);
      case ACK, CONFIRM -> styled("fg(green)", text);
      case NACK, REJECT, RETURN, CONFIRM_NACK, UNDECODABLE -> styled("fg(red)", text);
      default -> text;
    };
  }

  private String styled(String style, String text) {
    return ansi.enabled() && !text.isEmpty()
        ? Ansi.Style.on(Ansi.Style.parse(style)) + text + Ansi.Style.reset.on()
        : text;
  }
}
