package mercury.kit.shops;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Pages come by number or by cursor, and only when the client does not have them yet. */
class ShopPagesTest {

  @RegisterExtension final ShopsExtension shops = new ShopsExtension();

  @ParameterizedTest
  @ValueSource(strings = {"/netvideo/cards?page=2", "/countrylink/products?limit=10"})
  void a_page_that_the_client_has_is_304_without_a_body(String path) throws Exception {
    HttpResponse<String> first = shops.get(path);
    String tag = first.headers().firstValue("ETag").orElseThrow();
    for (String known : List.of(tag, "W/" + tag, "\"other\", " + tag, "*")) {
      HttpResponse<String> second = shops.get(path, "If-None-Match", known);
      assertThat(second.statusCode()).as(known).isEqualTo(304);
      assertThat(second.body()).isEmpty();
      assertThat(second.headers().firstValue("ETag")).hasValue(tag);
    }
    assertThat(shops.get(path, "If-None-Match", "\"other\"").body()).isEqualTo(first.body());
  }

  @Test
  void a_page_that_has_changed_has_another_tag() throws Exception {
    String path = "/netvideo/cards?size=100";
    HttpResponse<String> first = shops.get(path);
    String tag = first.headers().firstValue("ETag").orElseThrow();
    shops.post("/control/changes", "{\"count\":200}");
    HttpResponse<String> second = shops.get(path, "If-None-Match", tag);
    assertThat(second.statusCode()).isEqualTo(200);
    assertThat(second.body()).isNotEqualTo(first.body());
    assertThat(second.headers().firstValue("ETag").orElseThrow()).isNotEqualTo(tag);
  }

  @Test
  void a_page_after_the_last_is_empty() throws Exception {
    JsonNode page = shops.json("/netvideo/cards?page=1000000&size=100");
    assertThat(page.get("cards")).isEmpty();
    assertThat(page.get("page").asInt()).isEqualTo(1_000_000);
  }

  @Test
  void a_cursor_stays_good_when_its_product_has_gone() throws Exception {
    JsonNode first = shops.json("/countrylink/products?limit=10");
    String lastOfPage = first.get("items").get(9).get("code").asString();
    String card = idOf(lastOfPage);
    shops.fault("'shop':'countrylink','kind':'vanished_card','card':'%s'".formatted(card));
    JsonNode second =
        shops.json("/countrylink/products?limit=10&after=" + first.get("next").asString());
    assertThat(codes(second)).allMatch(code -> code.compareTo(lastOfPage) > 0).hasSize(10);
    assertThat(codes(shops.json("/countrylink/products?limit=10"))).doesNotContain(lastOfPage);
  }

  private static List<String> codes(JsonNode page) {
    JsonNode items = page.get("items");
    return IntStream.range(0, items.size())
        .mapToObj(i -> items.get(i).get("code").asString())
        .toList();
  }

  private String idOf(String code) throws Exception {
    return shops.truth().stream()
        .filter(card -> card.at("/countrylink/id").asString("").equals(code))
        .findFirst()
        .orElseThrow()
        .get("id")
        .asString();
  }
}
