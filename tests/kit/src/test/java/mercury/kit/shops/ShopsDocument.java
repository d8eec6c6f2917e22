package mercury.kit.shops;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.WireMock.JsonSchemaVersion;
import com.github.tomakehurst.wiremock.matching.MatchesJsonSchemaPattern;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map.Entry;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The OpenAPI document, and which of its answers have been held against it. */
final class ShopsDocument {

  private final JsonNode document;
  private final Set<String> seen = new TreeSet<>();

  ShopsDocument(JsonNode document) {
    this.document = document;
  }

  /** Asserts that an answer is as the document says: its code, headers, type and every field. */
  void requires(HttpResponse<String> response) {
    String method = response.request().method().toLowerCase(Locale.ROOT);
    String path = response.request().uri().getPath();
    String status = Integer.toString(response.statusCode());
    String name = method + " " + path + " " + status;
    JsonNode answer = document.path("paths").path(path).path(method).path("responses").path(status);
    assertThat(answer.isObject()).as("the document has %s", name).isTrue();
    answer
        .path("headers")
        .propertyStream()
        .forEach(header -> assertThat(response.headers().map()).containsKey(header.getKey()));
    if (answer.has("content")) {
      assertBody(name, answer.get("content"), response);
    } else {
      assertThat(response.body()).as(name).isEmpty();
    }
    seen.add(name);
  }

  /** Returns the answers that have been seen. */
  Set<String> seen() {
    return seen;
  }

  /** Returns all answers of the document. */
  Set<String> all() {
    Set<String> all = new TreeSet<>();
    document
        .path("paths")
        .propertyStream()
        .forEach(path -> path.getValue().propertyStream().forEach(it -> addTo(all, path, it)));
    return all;
  }

  private static void addTo(
      Set<String> all, Entry<String, JsonNode> path, Entry<String, JsonNode> operation) {
    operation
        .getValue()
        .path("responses")
        .propertyStream()
        .forEach(it -> all.add(operation.getKey() + " " + path.getKey() + " " + it.getKey()));
  }

  private void assertBody(String name, JsonNode content, HttpResponse<String> response) {
    String type = response.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", "");
    assertThat(content.has(type)).as("%s is %s", name, type).isTrue();
    if (type.endsWith("json")) {
      ObjectNode schema = (ObjectNode) content.get(type).get("schema").deepCopy();
      schema.set("components", document.get("components"));
      assertThat(
              new MatchesJsonSchemaPattern(schema.toString(), JsonSchemaVersion.V202012)
                  .match(response.body())
                  .isExactMatch())
          .as("%s is as the document says: %s", name, response.body())
          .isTrue();
    }
  }

  static ShopsDocument read(String json) {
    return new ShopsDocument(JsonMapper.shared().readTree(json));
  }
}
