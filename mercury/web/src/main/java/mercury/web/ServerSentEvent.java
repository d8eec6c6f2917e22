package mercury.web;

/**
 * An event for a page that listens with {@code EventSource}.
 *
 * @param name what the page listens for, without line breaks
 * @param json what it is told, on one line
 */
public record ServerSentEvent(String name, String json) {

  /** Refuses what would be read as several. */
  public ServerSentEvent {
    if (name.contains("\n") || json.contains("\n")) {
      throw new IllegalArgumentException("an event has one line for its name and one for its JSON");
    }
  }

  String text() {
    return "event: " + name + "\ndata: " + json + "\n\n";
  }
}
