package mercury.terminals;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.OptionalInt;
import mercury.web.ServerSentEvent;

/**
 * A terminal on the page: what runs in it, what that has printed, and what it said to RabbitMQ. Not
 * thread-safe.
 */
final class PageTerminal {

  /** So much of the wire is kept for a page that is opened later. */
  private static final int MOST_ROWS = 300;

  private final int id;
  private final TerminalPlace place;
  private final List<String> command;
  private final TerminalLog log = new TerminalLog();
  private final Deque<WireRow> wire = new ArrayDeque<>();
  private OptionalInt exitCode = OptionalInt.empty();

  PageTerminal(int id, TerminalPlace place, List<String> command) {
    this.id = id;
    this.place = place;
    this.command = List.copyOf(command);
  }

  int id() {
    return id;
  }

  /** Keeps what the program printed, and returns the event of it. */
  ServerSentEvent printed(String text) {
    log.add(text);
    return TerminalEvent.printed(id, text);
  }

  /** Keeps what went over the program's wire, and returns the event of it. */
  ServerSentEvent heard(WireRow row) {
    wire.add(row);
    if (wire.size() > MOST_ROWS) {
      wire.remove();
    }
    return TerminalEvent.heard(id, List.of(row));
  }

  /** Keeps that the program has ended, and returns the event of it. */
  ServerSentEvent ended(int code) {
    exitCode = OptionalInt.of(code);
    return TerminalEvent.ended(id, code);
  }

  boolean isAt(TerminalPlace somewhere) {
    return place.equals(somewhere);
  }

  boolean isOver() {
    return exitCode.isPresent();
  }

  /** Returns the events for a page that knows nothing of it. */
  List<ServerSentEvent> story() {
    List<ServerSentEvent> story = new ArrayList<>();
    story.add(TerminalEvent.opened(id, place, command));
    if (!log.text().isEmpty()) {
      story.add(TerminalEvent.printed(id, log.text()));
    }
    if (!wire.isEmpty()) {
      story.add(TerminalEvent.heard(id, List.copyOf(wire)));
    }
    exitCode.ifPresent(code -> story.add(TerminalEvent.ended(id, code)));
    return story;
  }
}
