package mercury.aggregator;

import java.net.URI;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mercury.aggregator.fixture.ApiAnswer;
import mercury.aggregator.fixture.ApiClient;
import mercury.aggregator.fixture.SampleProduct;
import mercury.aggregator.fixture.SenderFixture;
import mercury.harness.check.CheckContext;
import mercury.harness.check.CheckSuite;
import mercury.harness.check.Graded;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The graded checks of the API's other answers (A8). */
@CheckSuite(texts = "mercury.aggregator.checks", subject = "Sender", patience = 8_000)
class SenderAnswersTest {

  private static final SampleProduct CARD = SampleProduct.of("rtx4070", "GeForce RTX 4070");
  private static final SampleProduct OTHER = SampleProduct.of("rx7600", "RX 7600").from("AMD");
  private static final Pattern LINK = Pattern.compile("(?:src|href)\\s*=\\s*[\"']([^\"']+)[\"']");

  /** Queries, and the parameter in each that is wrong. */
  private static final List<List<String>> WRONG =
      List.of(
          List.of("vendor=Matrox", "vendor"),
          List.of("memory_min=much", "memory_min"),
          List.of("memory_min=0", "memory_min"),
          List.of("memory_min=99999999999", "memory_min"),
          List.of("price_max=-1", "price_max"),
          List.of("price_max=1.234", "price_max"),
          List.of("price_max=1e3", "price_max"),
          List.of("q=", "q"),
          List.of("interface=", "interface"),
          List.of("sort=colour", "sort"),
          List.of("limit=0", "limit"),
          List.of("limit=101", "limit"),
          List.of("vendor=AMD&limit=ten", "limit"),
          List.of("cursor=nonsense", "cursor"),
          List.of("cursor=%00", "cursor"));

  @Graded(id = "A8.history", points = 2, dependsOn = "A8")
  void the_history_has_every_version(CheckContext context) throws Exception {
    SenderFixture fixture = SenderFixture.of(context);
    ApiClient api = fixture.startedApi();
    fixture.send(CARD.at("700.00"), "changed", 2);
    fixture.send(CARD, "removed", 4);
    fixture.send(CARD.at("800.00"), "created", 1);
    fixture.send(CARD.at("600.00"), "changed", 3);
    fixture.send(OTHER, "created", 1);
    fixture.awaitHandled();
    fixture.requireHistory(api, CARD.id(), 1, 2, 3, 4);
    List<String> prices = List.of("800.00", "700.00", "600.00");
    List<String> types = List.of("created", "changed", "changed", "removed");
    JsonNode versions = api.get("/products/rtx4070/history").json().path("versions");
    for (int i = 0; i < types.size(); i++) {
      JsonNode version = versions.path(i);
      context.require(
          version.path("type").asString("").equals(types.get(i)), "line", version, types.get(i));
      String at = SampleProduct.moment(i + 1);
      context.require(version.path("at").asString("").equals(at), "line", version, at);
      JsonNode expected =
          i < prices.size()
              ? JsonMapper.shared().valueToTree(CARD.at(prices.get(i)).json())
              : JsonMapper.shared().missingNode();
      context.require(version.path("product").equals(expected), "line", version, expected);
    }
    requireStatus(context, api.get("/products/nobody/history"), 404);
  }

  private static void requireStatus(CheckContext context, ApiAnswer answer, int status) {
    context.require(answer.status() == status, "status", answer.path(), answer.status(), status);
  }

  @Graded(id = "A8.etag", points = 2, dependsOn = "A8")
  void what_a_client_has_is_not_sent_again(CheckContext context) throws Exception {
    SenderFixture fixture = SenderFixture.of(context);
    ApiClient api = fixture.startedApi();
    fixture.sendAll(List.of(CARD, OTHER));
    fixture.awaitHandled();
    List<String> paths =
        List.of("/products?q=rtx", "/products/rtx4070", "/products/rtx4070/history");
    List<String> tags = paths.stream().map(path -> tag(context, api, path)).toList();
    fixture.send(OTHER.at("1.00"), "changed", 2);
    fixture.awaitHandled();
    for (int i = 0; i < paths.size(); i++) {
      requireKnown(context, api, paths.get(i), tags.get(i));
      requireKnown(context, api, paths.get(i), "\"another\", W/" + plain(tags.get(i)));
      ApiAnswer other = api.get(paths.get(i), "If-None-Match", "\"another\"");
      requireStatus(context, other, 200);
    }
    fixture.send(CARD.at("1.00"), "changed", 2);
    fixture.awaitVersion(api, CARD.id(), 2);
    for (int i = 0; i < paths.size(); i++) {
      ApiAnswer answer = api.get(paths.get(i), "If-None-Match", tags.get(i));
      context.require(answer.status() == 200, "stale", paths.get(i), answer.status());
      context.require(!answer.header("ETag").equals(tags.get(i)), "same", paths.get(i));
    }
  }

  private static String plain(String tag) {
    return tag.replaceFirst("^W/", "");
  }

  private static String tag(CheckContext context, ApiClient api, String path) {
    try {
      ApiAnswer answer = api.get(path);
      requireStatus(context, answer, 200);
      return answer.header("ETag");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "";
    }
  }

  private static void requireKnown(CheckContext context, ApiClient api, String path, String tags)
      throws Exception {
    ApiAnswer answer = api.get(path, "If-None-Match", tags);
    context.require(answer.status() == 304, "again", path, tags, answer.status());
  }

  @Graded(id = "A8.wrong", points = 2, dependsOn = "A8")
  void a_wrong_request_is_told_what_is_wrong(CheckContext context) throws Exception {
    SenderFixture fixture = SenderFixture.of(context);
    ApiClient api = fixture.startedApi();
    fixture.sendAll(List.of(CARD, OTHER, SampleProduct.of("arc", "Arc A770").from("Intel")));
    fixture.awaitHandled();
    for (List<String> wrong : WRONG) {
      ApiAnswer answer = api.get("/products?" + wrong.get(0));
      requireStatus(context, answer, 400);
      String named = answer.json().path("parameter").asString("");
      context.require(named.equals(wrong.get(1)), "named", answer.path(), named, wrong.get(1));
    }
    String cursor = ApiClient.encoded(api.get("/products?limit=1&sort=name").next());
    requireStatus(context, api.get("/products?sort=price&cursor=" + cursor), 400);
    requireStatus(context, api.get("/products/nobody"), 404);
    requireStatus(context, api.unchecked("/nothing/here"), 404);
  }

  @Graded(id = "A8.docs", points = 1, dependsOn = "A8")
  void the_api_describes_itself(CheckContext context) throws Exception {
    SenderFixture fixture = SenderFixture.of(context);
    ApiClient api = fixture.startedApi();
    ApiAnswer document = api.get("/openapi.json");
    requireStatus(context, document, 200);
    context.require(document.json().equals(fixture.document().json()), "document");
    ApiAnswer page = api.get("/docs");
    requireStatus(context, page, 200);
    StringBuilder all = new StringBuilder(page.text());
    Matcher links = LINK.matcher(page.text());
    while (links.find()) {
      URI link = URI.create("/docs").resolve(links.group(1));
      if (!"data".equals(link.getScheme())) {
        context.require(link.getHost() == null, "elsewhere", link);
        ApiAnswer part = api.unchecked(link.toString());
        requireStatus(context, part, 200);
        all.append(part.text());
      }
    }
    context.require(all.indexOf("openapi.json") >= 0, "unnamed");
  }
}
