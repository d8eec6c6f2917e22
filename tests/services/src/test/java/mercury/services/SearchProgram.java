package mercury.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import mercury.environment.ServiceAddresses;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that talks to OpenSearch as those of the course do: by the JDK's HTTP client. */
final class SearchProgram {

  private final HttpClient http = HttpClient.newHttpClient();
  private final JsonMapper json = new JsonMapper();
  private final String url;

  SearchProgram(ServiceAddresses addresses) {
    url = addresses.get(ServiceAddresses.OPENSEARCH_URL);
  }

  JsonNode get(String path) throws IOException, InterruptedException {
    return call("GET", path, "application/json", "");
  }

  JsonNode put(String path, String body) throws IOException, InterruptedException {
    return call("PUT", path, "application/json", body);
  }

  JsonNode post(String path, String body) throws IOException, InterruptedException {
    return call("POST", path, "application/json", body);
  }

  /** Writes documents by their ids and returns the answer when they can be found. */
  JsonNode bulk(String index, Map<String, String> documents)
      throws IOException, InterruptedException {
    StringBuilder lines = new StringBuilder();
    documents.forEach(
        (id, document) ->
            lines
                .append("{\"index\":{\"_id\":\"")
                .append(id)
                .append("\"}}\n")
                .append(document)
                .append('\n'));
    return call(
        "POST", "/" + index + "/_bulk?refresh=true", "application/x-ndjson", lines.toString());
  }

  private JsonNode call(String method, String path, String type, String body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url + path))
            .header("Content-Type", type)
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
            .build();
    HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return json.readTree(response.body());
  }
}
