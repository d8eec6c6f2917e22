package mercury.kit.playground;

import static mercury.kit.LoadPatience.eventually;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Listens to the terminals as a page does. Thread-safe. */
final class TerminalEvents implements AutoCloseable {

  private record Told(String name, JsonNode content) {}

  private final Stream<String> lines;
  private final List<Told> told = new ArrayList<>();

  private TerminalEvents(Stream<String> lines) {
    this.lines = lines;
  }

  /** Begins to listen. */
  static TerminalEvents of(URI playground) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(playground.resolve("/api/terminals")).build();
    TerminalEvents events =
        new TerminalEvents(HttpClient.newHttpClient().send(request, BodyHandlers.ofLines()).body());
    Thread reader = new Thread(events::read, "events of the terminals");
    reader.setDaemon(true);
    reader.start();
    return events;
  }

  private void read() {
    String[] name = {""};
    try {
      lines.forEach(
          line -> {
            if (line.startsWith("event: ")) {
              name[0] = line.substring("event: ".length());
            } else if (line.startsWith("data: ")) {
              add(new Told(name[0], JsonMapper.shared().readTree(line.substring(6))));
            }
          });
    } catch (RuntimeException closed) {
      // the test or the playground has ended the stream
    }
  }

  private synchronized void add(Told event) {
    told.add(event);
  }

  /** Waits until a program has printed that. */
  void awaitPrinted(int id, String text) {
    eventually().until(() -> printed(id).contains(text));
  }

  /** Waits until a program has printed what matches, and returns its first group. */
  String awaitMatch(int id, String pattern) {
    Pattern sought = Pattern.compile(pattern);
    eventually().until(() -> sought.matcher(printed(id)).find());
    Matcher found = sought.matcher(printed(id));
    return found.find() ? found.group(1) : "";
  }

  /** Waits until a program has ended with that exit code. */
  void awaitEnd(int id, int code) {
    eventually()
        .until(
            () -> of("ended", id).stream().map(end -> end.get("code").intValue()).toList(),
            List.of(code)::equals);
  }

  /** Waits until a terminal is removed. */
  void awaitRemoved(int id) {
    eventually().until(() -> !of("removed", id).isEmpty());
  }

  private String printed(int id) {
    StringBuilder text = new StringBuilder();
    of("printed", id).forEach(event -> text.append(event.get("text").stringValue()));
    return text.toString();
  }

  private synchronized List<JsonNode> of(String name, int id) {
    return told.stream()
        .filter(event -> event.name().equals(name) && event.content().get("id").intValue() == id)
        .map(Told::content)
        .toList();
  }

  @Override
  public void close() {
    lines.close();
  }
}
