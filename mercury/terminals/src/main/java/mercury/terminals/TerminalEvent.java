package mercury.terminals;

import java.util.List;
import java.util.Map;
import mercury.web.ServerSentEvent;
import tools.jackson.databind.json.JsonMapper;

/** The events of the terminals, as a page is told them. */
final class TerminalEvent {

  private TerminalEvent() {}

  /** Tells that a program was started, in a terminal of a page. */
  static ServerSentEvent opened(int id, TerminalPlace place, List<String> command) {
    return event(
        "opened",
        Map.of("id", id, "page", place.page(), "terminal", place.name(), "command", command));
  }

  /** Tells what it printed. */
  static ServerSentEvent printed(int id, String text) {
    return event("printed", Map.of("id", id, "text", text));
  }

  /** Tells what went over its wire to RabbitMQ, in order. */
  static ServerSentEvent heard(int id, List<WireRow> rows) {
    return event("heard", Map.of("id", id, "rows", rows));
  }

  /** Tells that it has ended, with that exit code. */
  static ServerSentEvent ended(int id, int code) {
    return event("ended", Map.of("id", id, "code", code));
  }

  /** Tells that nobody wants to see it any more. */
  static ServerSentEvent removed(int id) {
    return event("removed", Map.of("id", id));
  }

  private static ServerSentEvent event(String name, Map<String, ?> content) {
    return new ServerSentEvent(name, JsonMapper.shared().writeValueAsString(content));
  }
}
