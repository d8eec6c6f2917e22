package mercury.kit.shops;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A wrong request gets one clear sentence, as RFC 9457 writes it. */
class ShopRefusalsTest {

  @RegisterExtension final ShopsExtension shops = new ShopsExtension();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /netvideo/cards?page=0                  | page must be a whole number from 1 to 1000000
          /netvideo/cards?page=first              | page must be a whole number from 1 to 1000000
          /netvideo/cards?page=9999999999         | page must be a whole number from 1 to 1000000
          /netvideo/cards?size=1000000            | size must be a whole number from 1 to 100
          /netvideo/cards?size=                   | size must be a whole number from 1 to 100
          /countrylink/products?limit=0           | limit must be a whole number from 1 to 100
          /countrylink/products?after=nonsense    | after is not a cursor that a page has given as next
          /countrylink/products?after=%C3%A9!     | after is not a cursor that a page has given as next
          /countrylink/products?after=            | after is not a cursor that a page has given as next
          """)
  void a_wrong_parameter_is_400_with_its_name(String path, String detail) throws Exception {
    assertProblem(shops.get(path), 400, detail);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          changes | {nonsense                     | the body must be a JSON object
          changes | [1]                           | the body must be a JSON object
          changes | {"count": 0}                  | count must be a whole number from 1 to 10000
          changes | {"count": 1.5}                | count must be a whole number from 1 to 10000
          changes | {"count": 99999999999}        | count must be a whole number from 1 to 10000
          changes | {"cuont": 1}                  | there is a field that is not one of count
          faults  | {"shop": "netvideo", "kind"   | the body must be a JSON object
          faults  | {}                            | shop must be netvideo or countrylink
          faults  | {"shop": "ebay"}              | shop must be netvideo or countrylink
          faults  | {"shop": "netvideo", "kind": "slow"} | millis must be a whole number from 1 to 60000
          faults  | {"shop": "netvideo", "kind": "slow", "millis": 60001} | millis must be a whole number from 1 to 60000
          faults  | {"shop": "netvideo", "kind": "too_many_requests"} | retry_after must be a whole number from 0 to 3600
          faults  | {"shop": "netvideo", "kind": "missing_page", "page": 0} | page must be a whole number from 1 to 1000000
          faults  | {"shop": "netvideo", "kind": "server_error", "times": 0} | times must be a whole number from 1 to 1000000
          faults  | {"shop": "netvideo", "kind": "vanished_card", "card": "x"} | card must be the id of a card of netvideo, as /control/truth has it
          faults  | {"shop": "netvideo", "kind": "fire"} | kind must be one of slow, too_many_requests, server_error, half_page, duplicates, missing_page, vanished_card
          """)
  void a_wrong_body_is_400_and_does_nothing(String path, String body, String detail)
      throws Exception {
    assertProblem(shops.post("/control/" + path, body), 400, detail);
    assertThat(shops.json("/control/faults").get("faults")).isEmpty();
    assertThat(shops.json("/control/truth").get("version").asInt()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"/", "/netvideo", "/netvideo/cards/1", "/control", "/docs/", "/netvideo/cards/"})
  void an_unknown_path_is_404(String path) throws Exception {
    assertProblem(shops.get(path), 404, "there is nothing at this path; /docs says what there is");
  }

  @Test
  void an_unknown_method_is_405_and_says_which_there_are() throws Exception {
    assertProblem(shops.send("DELETE", "/docs"), 405, "this path takes GET only");
    HttpResponse<String> refused = shops.send("PUT", "/control/faults");
    assertProblem(refused, 405, "this path takes DELETE, GET, POST only");
    assertThat(refused.headers().firstValue("Allow")).hasValue("DELETE, GET, POST");
  }

  @Test
  void a_long_body_is_413() throws Exception {
    HttpResponse<String> refused = shops.post("/control/changes", " ".repeat(70_000));
    assertThat(refused.statusCode()).isEqualTo(413);
    assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
  }

  @Test
  void a_page_of_another_site_is_refused() throws Exception {
    assertProblem(
        shops.get("/control/truth", "Origin", "http://example.org"),
        403,
        "a request from another site is not taken");
  }

  private static void assertProblem(HttpResponse<String> response, int status, String detail) {
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    JsonNode problem = JsonMapper.shared().readTree(response.body());
    assertThat(problem.get("detail").asString()).isEqualTo(detail);
    assertThat(problem.get("status").asInt()).isEqualTo(status);
  }
}
