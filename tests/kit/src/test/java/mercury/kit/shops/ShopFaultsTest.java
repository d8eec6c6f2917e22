package mercury.kit.shops;

import static mercury.kit.LoadPatience.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** A fault strikes the shop that it was made for, as often as it was told. */
class ShopFaultsTest {

  private static final String NETVIDEO = "/netvideo/cards?size=10";
  private static final String COUNTRYLINK = "/countrylink/products?limit=10";

  @RegisterExtension final ShopsExtension shops = new ShopsExtension();

  @Test
  void too_many_requests_say_when_to_come_again() throws Exception {
    shops.fault("'shop':'netvideo','kind':'too_many_requests','retry_after':7,'times':1");
    HttpResponse<String> refused = shops.get(NETVIDEO);
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.headers().firstValue("Retry-After")).hasValue("7");
    assertThat(status(NETVIDEO)).isEqualTo(200);
  }

  @Test
  void a_fault_strikes_that_many_requests_of_that_shop() throws Exception {
    shops.fault("'shop':'countrylink','kind':'server_error','times':2");
    assertThat(List.of(status(NETVIDEO), status(COUNTRYLINK))).containsExactly(200, 500);
    assertThat(shops.json("/control/faults").toString())
        .isEqualTo(
            "{\"faults\":[{\"shop\":\"countrylink\",\"kind\":\"server_error\",\"times\":1}]}");
    assertThat(List.of(status(COUNTRYLINK), status(COUNTRYLINK))).containsExactly(500, 200);
    assertThat(shops.json("/control/faults").get("faults")).isEmpty();
  }

  @Test
  void a_fault_without_times_strikes_until_it_is_taken_back() throws Exception {
    shops.fault("'shop':'netvideo','kind':'server_error'");
    for (int i = 0; i < 5; i++) {
      assertThat(status(NETVIDEO)).isEqualTo(500);
    }
    assertThat(shops.send("DELETE", "/control/faults").statusCode()).isEqualTo(204);
    assertThat(status(NETVIDEO)).isEqualTo(200);
  }

  @Test
  void a_wrong_request_uses_no_fault_up() throws Exception {
    shops.fault("'shop':'netvideo','kind':'server_error','times':1");
    assertThat(status("/netvideo/cards?page=0")).isEqualTo(400);
    assertThat(status(NETVIDEO)).isEqualTo(500);
  }

  @Test
  void a_slow_answer_comes_later_and_whole() throws Exception {
    String whole = shops.get(NETVIDEO).body();
    shops.fault("'shop':'netvideo','kind':'slow','millis':200,'times':1");
    long start = System.nanoTime();
    HttpResponse<String> late = shops.get(NETVIDEO);
    assertThat(Duration.ofNanos(System.nanoTime() - start))
        .isGreaterThanOrEqualTo(Duration.ofMillis(200));
    assertThat(late.body()).isEqualTo(whole);
  }

  @Test
  void closing_ends_a_slow_answer_at_once() throws Exception {
    shops.fault("'shop':'netvideo','kind':'slow','millis':60000,'times':1");
    CompletableFuture<HttpResponse<String>> late =
        shops.http().sendAsync(shops.request(NETVIDEO).build(), BodyHandlers.ofString());
    eventually().until(() -> shops.json("/control/faults").get("faults").isEmpty());
    shops.shops().close();
    assertThat(late).failsWithin(10, TimeUnit.SECONDS);
  }

  @Test
  void half_a_page_ends_in_the_middle_of_the_body() throws Exception {
    shops.fault("'shop':'countrylink','kind':'half_page','times':1");
    assertThatThrownBy(() -> shops.get(COUNTRYLINK)).isInstanceOf(IOException.class);
    assertThat(status(COUNTRYLINK)).isEqualTo(200);
  }

  @Test
  void duplicates_are_entries_of_the_page_again() throws Exception {
    JsonNode right = shops.json(NETVIDEO).get("cards");
    shops.fault("'shop':'netvideo','kind':'duplicates','times':1");
    JsonNode faulty = shops.json(NETVIDEO).get("cards");
    assertThat(faulty).hasSizeGreaterThan(right.size());
    assertThat(faulty.valueStream().distinct().toList()).isEqualTo(right.valueStream().toList());
  }

  @Test
  void a_missing_page_is_404_and_the_others_are_there() throws Exception {
    String second = shops.json(COUNTRYLINK).get("next").asString();
    shops.fault("'shop':'countrylink','kind':'missing_page','page':2");
    shops.fault("'shop':'netvideo','kind':'missing_page','page':3");
    assertThat(status(COUNTRYLINK)).isEqualTo(200);
    assertThat(status(COUNTRYLINK + "&after=" + second)).isEqualTo(404);
    assertThat(status(NETVIDEO + "&page=2")).isEqualTo(200);
    assertThat(status(NETVIDEO + "&page=3")).isEqualTo(404);
  }

  @Test
  void a_vanished_card_is_on_no_page_of_that_shop_and_stays_true() throws Exception {
    List<JsonNode> truth = shops.truth();
    JsonNode card =
        truth.stream()
            .filter(it -> it.has("netvideo") && it.has("countrylink"))
            .findFirst()
            .orElseThrow();
    int before = shops.netVideoCards(100).size();
    shops.fault(
        "'shop':'netvideo','kind':'vanished_card','card':'%s'"
            .formatted(card.get("id").asString()));
    assertThat(shops.netVideoCards(100))
        .hasSize(before - 1)
        .noneMatch(it -> it.get("sku").equals(card.at("/netvideo/id")));
    assertThat(shops.countryLinkProducts(100))
        .anyMatch(it -> it.get("code").equals(card.at("/countrylink/id")));
    assertThat(shops.truth()).isEqualTo(truth);
  }

  @Test
  void several_faults_strike_one_request() throws Exception {
    shops.fault("'shop':'netvideo','kind':'slow','millis':100");
    shops.fault("'shop':'netvideo','kind':'server_error','times':1");
    long start = System.nanoTime();
    assertThat(status(NETVIDEO)).isEqualTo(500);
    assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(100_000_000);
  }

  private int status(String path) throws Exception {
    return shops.get(path).statusCode();
  }
}
