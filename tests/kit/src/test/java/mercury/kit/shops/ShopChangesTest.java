package mercury.kit.shops;

import static java.util.stream.Collectors.toMap;
import static mercury.kit.LoadPatience.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import mercury.shops.Shops;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The catalogue changes when it is told to, or by itself. */
class ShopChangesTest {

  @RegisterExtension final ShopsExtension shops = new ShopsExtension();

  @Test
  void a_step_says_what_it_changed_and_changes_nothing_else() throws Exception {
    Map<String, JsonNode> before = cards();
    List<JsonNode> changes = change(100);
    Map<String, JsonNode> after = cards();
    assertThat(changes).hasSize(100);
    assertThat(shops.json("/control/truth").get("version").asInt()).isEqualTo(100);
    assertThat(changes)
        .extracting(change -> change.get("type").asString())
        .contains("price", "removed", "added");
    List<String> told = changes.stream().map(change -> change.get("card").asString()).toList();
    before.forEach(
        (id, card) -> assertThat(told.contains(id) || card.equals(after.get(id))).isTrue());
    assertThat(after.keySet()).allMatch(id -> before.containsKey(id) || told.contains(id));
  }

  @Test
  void a_change_of_a_price_is_seen_in_that_shop() throws Exception {
    JsonNode change = change(1).get(0);
    while (!change.get("type").asString().equals("price")) {
      change = change(1).get(0);
    }
    String shop = change.get("shop").asString();
    JsonNode said = cards().get(change.get("card").asString()).get(shop);
    assertThat(said.get("price")).isEqualTo(change.get("to")).isNotEqualTo(change.get("from"));
    boolean netVideo = shop.equals("netvideo");
    List<JsonNode> entries = netVideo ? shops.netVideoCards(100) : shops.countryLinkProducts(100);
    assertThat(entries)
        .filteredOn(it -> it.get(netVideo ? "sku" : "code").equals(said.get("id")))
        .extracting(it -> ShopWords.price(it.get(netVideo ? "price" : "cost")))
        .containsExactly(said.get("price").asString());
  }

  @Test
  void the_same_number_of_changes_leads_to_the_same_catalogue() throws Exception {
    change(30);
    change(20);
    String fifty = shops.get("/control/truth").body();
    try (Shops others = Shops.start(0, ShopsExtension.SEED)) {
      HttpRequest.Builder step =
          HttpRequest.newBuilder(URI.create(others.url() + "/control/changes"))
              .POST(HttpRequest.BodyPublishers.ofString("{\"count\":50}"));
      assertThat(shops.send(step).statusCode()).isEqualTo(200);
      assertThat(shops.send(to(others, "/control/truth")).body()).isEqualTo(fifty);
    }
  }

  @Test
  void without_a_count_a_step_is_ten_changes_and_no_number_of_them_empties_the_catalogue()
      throws Exception {
    JsonNode ten = JsonMapper.shared().readTree(shops.post("/control/changes", "").body());
    assertThat(ten.get("changes")).hasSize(10);
    change(2_000);
    assertThat(shops.truth()).hasSizeBetween(300, 500);
  }

  @Test
  void the_catalogue_changes_by_itself_at_an_interval() throws Exception {
    try (Shops changing = Shops.start(0, 1, Duration.ofMillis(10))) {
      eventually()
          .until(
              () ->
                  JsonMapper.shared()
                          .readTree(shops.send(to(changing, "/control/truth")).body())
                          .get("version")
                          .asInt()
                      >= 20);
    }
    assertThat(shops.json("/control/truth").get("version").asInt()).isZero();
  }

  @Test
  void a_negative_interval_is_refused() {
    assertThatThrownBy(() -> Shops.start(0, 1, Duration.ofSeconds(-1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the interval must not be negative");
  }

  private static HttpRequest.Builder to(Shops others, String path) {
    return HttpRequest.newBuilder(URI.create(others.url() + path));
  }

  private List<JsonNode> change(int count) throws Exception {
    String body = shops.post("/control/changes", "{\"count\":%s}".formatted(count)).body();
    return JsonMapper.shared().readTree(body).get("changes").valueStream().toList();
  }

  private Map<String, JsonNode> cards() throws Exception {
    return shops.truth().stream()
        .collect(toMap(card -> card.get("id").asString(), Function.identity()));
  }
}
