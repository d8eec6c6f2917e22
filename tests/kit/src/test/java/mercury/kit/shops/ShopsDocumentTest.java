package mercury.kit.shops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every kind of answer is as the OpenAPI document says. */
class ShopsDocumentTest {

  @RegisterExtension final ShopsExtension shops = new ShopsExtension();

  @Test
  void every_answer_of_the_document_is_given_and_as_it_says() throws Exception {
    ShopsDocument document = ShopsDocument.read(shops.get("/openapi.json").body());
    document.requires(shops.get("/openapi.json"));
    document.requires(shops.get("/docs"));
    requirePages(document, "netvideo", "/netvideo/cards", "size");
    requirePages(document, "countrylink", "/countrylink/products", "limit");
    requireControl(document);
    assertThat(document.seen()).isEqualTo(document.all());
  }

  private void requirePages(ShopsDocument document, String shop, String path, String size)
      throws Exception {
    HttpResponse<String> page = shops.get(path + "?" + size + "=100");
    document.requires(page);
    String tag = page.headers().firstValue("ETag").orElseThrow();
    document.requires(shops.get(path + "?" + size + "=100", "If-None-Match", tag));
    document.requires(shops.get(path + "?" + size + "=0"));
    String fault = "'shop':'" + shop + "','times':1,'kind':";
    shops.fault(fault + "'duplicates'");
    document.requires(shops.get(path));
    shops.fault(fault + "'missing_page','page':1");
    document.requires(shops.get(path));
    shops.fault(fault + "'too_many_requests','retry_after':1");
    document.requires(shops.get(path));
    shops.fault(fault + "'server_error'");
    document.requires(shops.get(path));
  }

  private void requireControl(ShopsDocument document) throws Exception {
    String card = "{\"shop\":\"netvideo\",\"kind\":\"vanished_card\",\"card\":\"%s\"}";
    String id =
        shops.truth().stream()
            .filter(it -> it.has("netvideo"))
            .findFirst()
            .orElseThrow()
            .get("id")
            .asString();
    document.requires(shops.post("/control/faults", card.formatted(id)));
    document.requires(shops.post("/control/faults", card.formatted("none")));
    shops.fault("'shop':'netvideo','kind':'slow','millis':1,'times':9");
    document.requires(shops.get("/control/faults"));
    document.requires(shops.send("DELETE", "/control/faults"));
    document.requires(shops.post("/control/changes", "{\"count\":100}"));
    document.requires(shops.post("/control/changes", "{\"count\":0}"));
    document.requires(shops.get("/control/truth"));
  }

  @Test
  void the_page_names_every_path_and_loads_nothing() throws Exception {
    String page = shops.get("/docs").body();
    ShopsDocument.read(shops.get("/openapi.json").body())
        .all()
        .forEach(answer -> assertThat(page).contains(answer.split(" ", -1)[1]));
    assertThat(page).doesNotContain("<script", "src=", "<link", "@import", "https://");
  }

  @Test
  void an_answer_that_is_not_as_the_document_says_would_be_found() throws Exception {
    String without = shops.get("/openapi.json").body().replace("\"sku\"", "\"number\"");
    ShopsDocument document = ShopsDocument.read(without);
    HttpResponse<String> page = shops.get("/netvideo/cards");
    assertThatThrownBy(() -> document.requires(page))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("get /netvideo/cards 200 is as the document says");
  }
}
