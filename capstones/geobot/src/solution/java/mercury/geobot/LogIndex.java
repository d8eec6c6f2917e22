package mercury.geobot;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The index in OpenSearch, over its HTTP API. For one thread. */
final class LogIndex {

  private static final Duration CONNECT = Duration.ofSeconds(3);
  private static final Duration ANSWER = Duration.ofSeconds(10);
  private static final int OK = 200;

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(CONNECT).build();
  private final URI server;
  private final String name;
  private boolean hasTemplate;

  LogIndex(String url, String name) {
    this.server = URI.create(url.endsWith("/") ? url : url + "/");
    this.name = name;
  }

  /**
   * Writes documents in one request.
   *
   * @return the reasons for which some are refused for good, by their ids
   * @throws IOException if it has not taken all others: they are to be written again
   */
  Map<String, String> write(List<LogDocument> documents) throws IOException, InterruptedException {
    if (!hasTemplate) {
      ask("PUT", "_index_template/" + name, "application/json", LogTemplate.of(name));
      hasTemplate = true;
    }
    byte[] answer = ask("POST", "_bulk", "application/x-ndjson", bulk(documents));
    return BulkAnswer.read(answer).refused();
  }

  private byte[] bulk(List<LogDocument> documents) {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    for (LogDocument document : documents) {
      Map<String, String> place = Map.of("_index", name, "_id", document.id());
      lines.writeBytes(EventJson.writeValue(Map.of("index", place)));
      lines.write('\n');
      lines.writeBytes(document.json());
      lines.write('\n');
    }
    return lines.toByteArray();
  }

  private byte[] ask(String method, String path, String type, byte[] body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(server.resolve(path))
            .timeout(ANSWER)
            .header("Content-Type", type)
            .method(method, BodyPublishers.ofByteArray(body))
            .build();
    HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
    if (response.statusCode() != OK) {
      throw new IOException(
          "%s answers %s %s"
              .formatted(path, response.statusCode(), new String(response.body(), UTF_8)));
    }
    return response.body();
  }
}
