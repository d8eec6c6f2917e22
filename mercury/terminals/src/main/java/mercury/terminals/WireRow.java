package mercury.terminals;

import java.util.Locale;
import mercury.harness.amqp.EventDirection;
import mercury.harness.amqp.EventMessages;
import mercury.harness.amqp.WireEvent;

/**
 * Something that went over a program's wire, in plain words.
 *
 * @param seconds since the program was started, like {@code 0.123}
 * @param place the connection, and the channel where it is one's
 * @param arrow the way it went
 * @param words what it was
 * @param details more of it; may be empty
 */
record WireRow(String seconds, String place, String arrow, String words, String details) {

  static WireRow of(WireEvent event, EventMessages messages) {
    return new WireRow(
        String.format(Locale.ROOT, "%.3f", event.nanos() / 1e9),
        event.place(),
        arrow(event.direction()),
        messages.summary(event),
        messages.details(event));
  }

  private static String arrow(EventDirection direction) {
    return switch (direction) {
      case TO_BROKER -> "→";
      case TO_CLIENT -> "←";
      case AT_TAP -> "·";
    };
  }
}
