package mercury.kit.shops;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import mercury.shops.Shops;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two shops of a test's own, and plain HTTP requests to them. */
final class ShopsExtension implements BeforeEachCallback, AfterEachCallback {

  static final long SEED = 42;

  private final HttpClient http = HttpClient.newHttpClient();
  private Shops shops;

  Shops shops() {
    return shops;
  }

  HttpResponse<String> get(String path, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = request(path);
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
    return send(request(path).POST(BodyPublishers.ofString(json)));
  }

  HttpResponse<String> send(String method, String path) throws IOException, InterruptedException {
    return send(request(path).method(method, BodyPublishers.noBody()));
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(shops.url() + path));
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
    return http.send(request.build(), BodyHandlers.ofString(UTF_8));
  }

  HttpClient http() {
    return http;
  }

  JsonNode json(String path) throws IOException, InterruptedException {
    HttpResponse<String> response = get(path);
    assertThat(response.statusCode()).as(path).isEqualTo(200);
    return JsonMapper.shared().readTree(response.body());
  }

  /** Adds a fault; the text is the JSON object between its braces, with single quotes. */
  void fault(String fields) throws IOException, InterruptedException {
    String json = "{" + fields.replace('\'', '"') + "}";
    assertThat(post("/control/faults", json).statusCode()).as(json).isEqualTo(201);
  }

  /** Returns the true cards. */
  List<JsonNode> truth() throws IOException, InterruptedException {
    return json("/control/truth").get("cards").valueStream().toList();
  }

  /** Reads NetVideo page by page. */
  List<JsonNode> netVideoCards(int size) throws IOException, InterruptedException {
    List<JsonNode> cards = new ArrayList<>();
    for (int page = 1; ; page++) {
      JsonNode read = json("/netvideo/cards?size=%s&page=%s".formatted(size, page));
      if (read.get("cards").isEmpty()) {
        assertThat(read.get("total").asInt()).isEqualTo(cards.size());
        assertThat(read.get("pages").asInt()).isEqualTo(page - 1);
        return cards;
      }
      read.get("cards").forEach(cards::add);
    }
  }

  /** Reads CountryLink page by page. */
  List<JsonNode> countryLinkProducts(int limit) throws IOException, InterruptedException {
    List<JsonNode> products = new ArrayList<>();
    String from = "";
    while (true) {
      JsonNode page = json("/countrylink/products?limit=%s%s".formatted(limit, from));
      page.get("items").forEach(products::add);
      if (page.get("next").isNull()) {
        return products;
      }
      from = "&after=" + page.get("next").asString();
    }
  }

  @Override
  public void beforeEach(ExtensionContext context) throws IOException {
    shops = Shops.start(0, SEED);
  }

  @Override
  public void afterEach(ExtensionContext context) throws IOException {
    shops.close();
  }
}
