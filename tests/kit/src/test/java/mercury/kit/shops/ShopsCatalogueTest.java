package mercury.kit.shops;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import mercury.shops.Shops;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Both shops tell of one catalogue, in words from which it can be had again. */
class ShopsCatalogueTest {

  @RegisterExtension final ShopsExtension shops = new ShopsExtension();

  @Test
  void the_same_seed_gives_the_same_catalogue_and_words_and_another_seed_gives_others()
      throws Exception {
    for (String path : List.of("/control/truth", "/netvideo/cards", "/countrylink/products")) {
      String first = shops.get(path).body();
      assertThat(bodyOf(ShopsExtension.SEED, path)).isEqualTo(first);
      assertThat(bodyOf(ShopsExtension.SEED + 1, path)).isNotEqualTo(first);
    }
  }

  private String bodyOf(long seed, String path) throws Exception {
    try (Shops others = Shops.start(0, seed)) {
      return shops.send(HttpRequest.newBuilder(URI.create(others.url() + path))).body();
    }
  }

  @Test
  void there_are_400_cards_of_which_each_shop_tells_most_and_none_tells_all() throws Exception {
    List<JsonNode> truth = shops.truth();
    assertThat(truth).hasSize(400);
    assertThat(texts(truth, "id")).hasSize(400);
    assertThat(texts(truth, "vendor")).containsExactlyInAnyOrder("NVIDIA", "AMD", "Intel");
    assertThat(texts(truth, "partner")).hasSizeGreaterThan(10);
    assertThat(truth).allMatch(card -> card.has("netvideo") || card.has("countrylink"));
    assertThat(truth).filteredOn(card -> !card.has("netvideo")).hasSizeBetween(20, 70);
    assertThat(truth).filteredOn(card -> !card.has("countrylink")).hasSizeBetween(20, 70);
  }

  @Test
  void many_cards_look_like_another() throws Exception {
    Map<String, List<JsonNode>> lookAlikes =
        shops.truth().stream()
            .collect(
                groupingBy(
                    card ->
                        (text(card, "partner") + text(card, "line") + text(card, "model"))
                            .replaceAll("( Ti| Super| XTX?| GRE)+$", "")));
    assertThat(lookAlikes.values()).filteredOn(cards -> cards.size() > 1).hasSizeGreaterThan(50);
  }

  @Test
  void the_two_shops_contradict_each_other_on_some_cards() throws Exception {
    assertThat(shops.truth())
        .filteredOn(card -> card.has("netvideo") && card.at("/countrylink/clock_mhz").isInt())
        .anyMatch(card -> contradicts(card, "clock_mhz"))
        .anyMatch(card -> !contradicts(card, "clock_mhz"))
        .anyMatch(card -> contradicts(card, "tdp_w"));
  }

  private static boolean contradicts(JsonNode card, String field) {
    return !card.get("netvideo").get(field).equals(card.get("countrylink").get(field));
  }

  @ParameterizedTest
  @ValueSource(ints = {7, 50, 100})
  void the_pages_together_are_the_whole_catalogue_of_each_shop(int size) throws Exception {
    List<JsonNode> truth = shops.truth();
    assertThat(shops.netVideoCards(size))
        .extracting(card -> text(card, "sku"))
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(ids(truth, "netvideo").keySet());
    assertThat(shops.countryLinkProducts(size))
        .extracting(product -> text(product, "code"))
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(ids(truth, "countrylink").keySet());
  }

  @Test
  void units_and_prices_are_those_of_the_truth_in_other_words() throws Exception {
    Map<String, JsonNode> netVideo = ids(shops.truth(), "netvideo");
    for (JsonNode card : shops.netVideoCards(100)) {
      JsonNode truth = netVideo.get(text(card, "sku"));
      assertThat(ShopWords.memory(text(card, "memory"))).hasValue(truth.get("memory_gb").asInt());
      assertSaid(truth.get("netvideo"), card.get("clock"), card.get("tdp"), card.get("price"));
    }
    Map<String, JsonNode> countryLink = ids(shops.truth(), "countrylink");
    for (JsonNode product : shops.countryLinkProducts(100)) {
      JsonNode truth = countryLink.get(text(product, "code"));
      assertThat(product.get("interfaces")).hasSameSizeAs(truth.get("interfaces"));
      assertThat(product.get("supports")).hasSameSizeAs(truth.get("technologies"));
      JsonNode specs = product.path("specs");
      assertSaid(
          truth.get("countrylink"), specs.get("boost"), specs.get("power"), product.get("cost"));
    }
  }

  private static void assertSaid(JsonNode said, JsonNode clock, JsonNode power, JsonNode price) {
    assertThat(ShopWords.price(price)).isEqualTo(text(said, "price"));
    assertThat(clock == null).isEqualTo(!said.has("clock_mhz"));
    if (clock != null) {
      assertThat(ShopWords.quantity(clock.asString())).isEqualTo(said.get("clock_mhz").asInt());
      assertThat(ShopWords.quantity(power.asString())).isEqualTo(said.get("tdp_w").asInt());
    }
  }

  @Test
  void two_different_cards_are_never_told_in_the_same_words() throws Exception {
    assertThat(shops.netVideoCards(100))
        .extracting(card -> text(card, "model").toLowerCase(Locale.ROOT))
        .doesNotHaveDuplicates();
    assertThat(shops.countryLinkProducts(100))
        .extracting(product -> text(product, "title").toLowerCase(Locale.ROOT))
        .doesNotHaveDuplicates();
  }

  @Test
  void all_records_of_one_card_and_of_no_other_can_be_united() throws Exception {
    List<JsonNode> truth = shops.truth();
    Map<String, List<JsonNode>> byName = truth.stream().collect(groupingBy(this::nameOf));
    Map<String, JsonNode> netVideo = ids(truth, "netvideo");
    for (JsonNode card : shops.netVideoCards(100)) {
      assertThat(united(text(card, "model"), byName)).isEqualTo(netVideo.get(text(card, "sku")));
    }
    Map<String, JsonNode> countryLink = ids(truth, "countrylink");
    for (JsonNode product : shops.countryLinkProducts(100)) {
      assertThat(united(text(product, "title"), byName))
          .isEqualTo(countryLink.get(text(product, "code")));
    }
  }

  private String nameOf(JsonNode card) {
    return ShopWords.name(text(card, "partner") + text(card, "line") + text(card, "model"));
  }

  /** Returns the only card of that name and, where the words say it, of that memory. */
  private static JsonNode united(String words, Map<String, List<JsonNode>> byName) {
    List<JsonNode> cards =
        byName.get(ShopWords.name(words)).stream()
            .filter(
                card ->
                    ShopWords.memory(words)
                        .filter(gb -> gb != card.get("memory_gb").asInt())
                        .isEmpty())
            .toList();
    assertThat(cards).as(words).hasSize(1);
    return cards.get(0);
  }

  private static Map<String, JsonNode> ids(List<JsonNode> truth, String shop) {
    Map<String, JsonNode> ids = new HashMap<>();
    truth.stream()
        .filter(card -> card.has(shop))
        .forEach(card -> ids.put(text(card.get(shop), "id"), card));
    return ids;
  }

  private static Set<String> texts(List<JsonNode> cards, String field) {
    return cards.stream().map(card -> text(card, field)).collect(toSet());
  }

  private static String text(JsonNode json, String field) {
    return json.get(field).asString();
  }
}
