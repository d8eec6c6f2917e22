package mercury.kit.playground;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import mercury.kit.LoadPatience;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Talks to the playground as a browser does, without the page: events and requests. */
public final class PlaygroundClient implements AutoCloseable {

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI playground;
  private final Map<String, JsonNode> newest = new ConcurrentHashMap<>();
  private Stream<String> events = Stream.empty();

  public PlaygroundClient(URI playground) {
    this.playground = playground;
  }

  /** Opens the stream of events. */
  public PlaygroundClient watching() throws IOException, InterruptedException {
    HttpResponse<Stream<String>> response =
        http.send(request("/api/events").build(), BodyHandlers.ofLines());
    events = response.body();
    Thread reader = new Thread(() -> read(events), "events");
    reader.setDaemon(true);
    reader.start();
    return this;
  }

  /** Waits until what was pushed last of that feed is so. */
  public JsonNode awaitFeed(String feed, Predicate<JsonNode> so) {
    await(feed)
        .atMost(LoadPatience.TIMEOUT)
        .until(() -> newest.containsKey(feed) && so.test(newest.get(feed)));
    return newest.get(feed);
  }

  public HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return http.send(request(path).build(), BodyHandlers.ofString(UTF_8));
  }

  public HttpResponse<String> post(String path, String type, byte[] body)
      throws IOException, InterruptedException {
    return http.send(
        request(path).header("Content-Type", type).POST(BodyPublishers.ofByteArray(body)).build(),
        BodyHandlers.ofString(UTF_8));
  }

  public HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(playground.resolve(path));
  }

  public HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
    return http.send(request, BodyHandlers.ofString(UTF_8));
  }

  /** The first line of the answer to a request under another name, which no HTTP client makes. */
  String statusFor(String host) throws IOException {
    return statusOf("GET / HTTP/1.1\r\nHost: %s\r\n".formatted(host));
  }

  /** The first line of the answer to a request of which nothing but its head is sent. */
  String statusOf(String head) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), playground.getPort())) {
      socket.getOutputStream().write((head + "Connection: close\r\n\r\n").getBytes(UTF_8));
      return new String(socket.getInputStream().readAllBytes(), UTF_8)
          .lines()
          .findFirst()
          .orElse("");
    }
  }

  public static JsonNode json(HttpResponse<String> response) {
    return JsonMapper.shared().readTree(response.body());
  }

  @Override
  public void close() {
    events.close();
  }

  private void read(Stream<String> lines) {
    StringBuilder name = new StringBuilder();
    try {
      lines.forEach(
          line -> {
            if (line.startsWith("event: ")) {
              name.setLength(0);
              name.append(line.substring("event: ".length()));
            } else if (line.startsWith("data: ")) {
              newest.put(
                  name.toString(), JsonMapper.shared().readTree(line.substring("data: ".length())));
            }
          });
    } catch (RuntimeException e) {
      // the stream ended with the test
    }
  }
}
