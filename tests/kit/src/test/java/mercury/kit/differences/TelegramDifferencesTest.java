package mercury.kit.differences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import mercury.environment.ServiceAddresses;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The stand-in for Telegram differs from Telegram, which is never called from here. */
class TelegramDifferencesTest {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final String TOKEN = "4242:a-bot-of-the-differences";
  private static final long ANNA = 5_000_000_001L;

  @BeforeEach
  void a_chat_with_somebody() throws Exception {
    assumeFalse(ServiceUnderTest.isReal("telegram"), "Telegram itself has no people to move");
    call("getMe");
    post("/people", "{\"first_name\":\"Anna\",\"id\":" + ANNA + "}");
    post("/people/" + ANNA + "/messages?bot=4242", "{\"text\":\"hi\"}");
  }

  @Test
  @DifferenceRow("telegram-tokens")
  void every_well_formed_token_is_a_bot() throws Exception {
    assertThat(get("/bot77:nobody-gave-this-token/getMe").at("/result/id").asLong()).isEqualTo(77);
  }

  @Test
  @DifferenceRow("telegram-methods")
  void other_methods_are_not_there() throws Exception {
    JsonNode refusal = call("sendVideo");
    assertThat(refusal.get("error_code").asInt()).isEqualTo(404);
    assertThat(refusal.get("description").asString()).endsWith("sendVideo");
  }

  @Test
  @DifferenceRow("telegram-webhooks")
  void webhooks_are_refused() throws Exception {
    assertThat(call("setWebhook", "url", "https://example.org/").get("error_code").asInt())
        .isEqualTo(400);
  }

  @Test
  @DifferenceRow("telegram-formatting")
  void an_address_without_a_scheme_is_known_by_its_common_domain() throws Exception {
    JsonNode sent =
        call(
            "sendMessage",
            "chat_id",
            Long.toString(ANNA),
            "text",
            "example.org and example.museum");
    assertThat(sent.at("/result/entities")).hasSize(1);
  }

  @Test
  @DifferenceRow("telegram-flood")
  void messages_are_not_limited_in_number() throws Exception {
    for (int i : IntStream.range(0, 60).toArray()) {
      JsonNode sent = call("sendMessage", "chat_id", Long.toString(ANNA), "text", "number " + i);
      assertThat(sent.get("ok").asBoolean()).isTrue();
    }
  }

  @Test
  @DifferenceRow("telegram-message-ids")
  void message_numbers_begin_with_1_in_each_chat() throws Exception {
    long boris = ANNA + 1 + System.nanoTime() % 1_000_000_000L;
    post("/people", "{\"first_name\":\"Boris\",\"id\":" + boris + "}");
    assertThat(
            post("/people/" + boris + "/messages?bot=4242", "{\"text\":\"hi\"}")
                .at("/result/message_id")
                .asLong())
        .isEqualTo(1);
  }

  @Test
  @DifferenceRow("telegram-urls")
  void a_document_is_not_fetched_from_an_address() throws Exception {
    assertThat(
            call(
                    "sendDocument",
                    "chat_id",
                    Long.toString(ANNA),
                    "document",
                    "https://example.org/a.pdf")
                .get("description")
                .asString())
        .isEqualTo("Bad Request: wrong file identifier/HTTP URL specified");
  }

  private static JsonNode call(String method, String... namesAndValues) throws Exception {
    StringBuilder query = new StringBuilder("?");
    for (int i = 0; i < namesAndValues.length; i += 2) {
      String value = URLEncoder.encode(namesAndValues[i + 1], StandardCharsets.UTF_8);
      query.append(namesAndValues[i]).append('=').append(value).append('&');
    }
    return get("/bot" + TOKEN + "/" + method + query);
  }

  private static JsonNode get(String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(uri(path)).build());
  }

  private static JsonNode post(String path, String json) throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(uri(path))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json))
            .build());
  }

  private static JsonNode send(HttpRequest request) throws IOException, InterruptedException {
    return JsonMapper.shared().readTree(HTTP.send(request, BodyHandlers.ofString()).body());
  }

  private static URI uri(String path) {
    return URI.create(
        ServiceUnderTest.addresses("telegram").get(ServiceAddresses.TELEGRAM_API_URL) + path);
  }
}
