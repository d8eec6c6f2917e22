package mercury.kit.telegram;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import java.util.Locale;
import mercury.telegram.BotApi;
import mercury.telegram.TelegramPerson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Bot API accepts what is right, and refuses the rest in Telegram's words. */
class TelegramRefusalsTest {

  private static final String BOT = "/bot" + BotApi.TOKEN;

  @RegisterExtension final TelegramStandInExtension standin = new TelegramStandInExtension();

  @ParameterizedTest
  @ValueSource(strings = {"getMe", "getme", "GETME"})
  void methods_are_known_in_any_case(String method) {
    assertThat(standin.call(method).result().get("is_bot").asBoolean()).isTrue();
  }

  @Test
  void parameters_come_by_query_form_and_JSON() {
    TelegramPerson anna = standin.api().person("Anna");
    anna.writes("hi");
    String form = "application/x-www-form-urlencoded";
    standin.call("sendMessage", "chat_id", anna.id(), "text", "Привет & 1").result();
    standin
        .post(BOT + "/sendMessage", form, "chat_id=" + anna.id() + "&text=a+form%21")
        .join()
        .result();
    standin
        .post(
            BOT + "/sendMessage",
            "application/json; charset=utf-8",
            String.format(Locale.ROOT, "{\"chat_id\":%d,\"text\":\"JSON\"}", anna.id()))
        .join()
        .result();
    assertThat(anna.answers())
        .extracting(answer -> answer.text())
        .containsExactly("Привет & 1", "a form!", "JSON");
  }

  @Test
  void what_cannot_be_sent_is_refused_in_telegrams_words() {
    TelegramPerson anna = standin.api().person("Anna");
    refused(403, "Forbidden: bot can't initiate conversation with a user", anna.id(), "hi");
    anna.writes("hi");
    refused(400, "Bad Request: message text is empty", anna.id(), " ");
    refused(400, "Bad Request: message is too long", anna.id(), "x".repeat(4097));
    refused(400, "Bad Request: chat not found", 1, "hi");
    refused(400, "Bad Request: chat_id is empty", "", "hi");
    anna.blocks();
    refused(403, "Forbidden: bot was blocked by the user", anna.id(), "hi");
    assertThat(anna.answers()).isEmpty();
    anna.unblocks();
    standin.call("sendMessage", "chat_id", anna.id(), "text", "x".repeat(4096)).result();
    assertThat(anna.answers()).hasSize(1);
  }

  @Test
  void unknown_methods_and_tokens_are_refused_in_the_envelope() {
    assertThat(standin.call("getNothing").json().toString())
        .isEqualTo(
            "{\"ok\":false,\"error_code\":404,\"description\":\"Not Found: the stand-in has no method getNothing\"}");
    assertThat(standin.call("a..b").description()).isEqualTo("Not Found");
    for (String token : List.of("", "123456", "abc:def", "0123:abcdef", "123456:")) {
      TelegramStandInExtension.Reply reply = standin.get("/bot" + token + "/getMe").join();
      assertThat(reply.status()).as("token %s", token).isEqualTo(401);
      assertThat(reply.description()).isEqualTo("Unauthorized");
    }
    assertThat(standin.get("/").join().status()).isEqualTo(404);
    assertThat(standin.get("/bot" + BotApi.TOKEN).join().status()).isEqualTo(404);
  }

  @Test
  void a_body_that_cannot_be_read_is_refused_in_the_envelope() {
    TelegramStandInExtension.Reply json =
        standin.post(BOT + "/sendMessage", "application/json", "{nonsense").join();
    assertThat(json.status()).isEqualTo(400);
    assertThat(json.description()).isEqualTo("Bad Request: can't parse JSON object");
    TelegramStandInExtension.Reply form =
        standin.post(BOT + "/sendDocument", "multipart/form-data; boundary=x", "nonsense").join();
    assertThat(form.status()).isEqualTo(400);
    assertThat(form.description()).isEqualTo("Bad Request: the form cannot be read");
  }

  @Test
  void what_is_no_HTTP_is_refused_in_the_envelope_too() throws Exception {
    assertThat(raw("GET /bot%zz/getMe HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 400")
        .contains("{\"ok\":false,\"error_code\":400,");
  }

  @Test
  void an_upload_over_50_MB_is_refused_before_it_is_read() throws Exception {
    assertThat(
            raw(
                "POST %s/sendDocument HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 60000000\r\n\r\n"
                    .formatted(BOT)))
        .startsWith("HTTP/1.1 413")
        .contains("Request Entity Too Large");
  }

  @Test
  void a_JSON_over_1_MB_is_refused() {
    assertThat(
            standin
                .post(
                    BOT + "/sendMessage",
                    "application/json",
                    "{\"text\":\"" + "x".repeat(1 << 20) + "\"}")
                .join()
                .status())
        .isEqualTo(413);
  }

  @Test
  void a_token_of_a_number_that_has_another_is_refused() {
    standin.get("/bot22:first/getMe").join().result();
    TelegramStandInExtension.Reply second = standin.get("/bot22:second/getMe").join();
    assertThat(second.status()).isEqualTo(401);
    assertThat(second.description()).isEqualTo("Unauthorized: bot 22 has another token");
    assertThat(standin.get("/people").join().result().get("bots")).hasSize(1);
  }

  @Test
  void a_number_above_2_to_the_52_is_no_id_of_a_bot() {
    assertThat(standin.get("/bot4503599627370496:abc/getMe").join().status()).isEqualTo(200);
    assertThat(standin.get("/bot4503599627370497:abc/getMe").join().status()).isEqualTo(401);
  }

  /** Returns everything that comes back until the server ends the connection. */
  private String raw(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), standin.api().port())) {
      socket.getOutputStream().write(request.getBytes(US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }

  @Test
  void webhooks_are_not_called_and_say_so() {
    assertThat(standin.call("setWebhook", "url", "https://example.org/").status()).isEqualTo(400);
    assertThat(standin.call("setWebhook", "url", "").result().asBoolean()).isTrue();
    standin.api().person("Anna").writes("hi");
    assertThat(standin.call("getWebhookInfo").result().get("pending_update_count").asInt())
        .isEqualTo(1);
    standin.call("deleteWebhook", "drop_pending_updates", true).result();
    assertThat(standin.call("getUpdates").result()).isEmpty();
  }

  private void refused(int code, String description, Object chat, String text) {
    TelegramStandInExtension.Reply reply =
        standin.call("sendMessage", "chat_id", chat, "text", text);
    assertThat(reply.description()).isEqualTo(description);
    assertThat(reply.status()).isEqualTo(code);
    assertThat(reply.json().get("error_code").asInt()).isEqualTo(code);
    assertThat(reply.json().get("ok").asBoolean()).isFalse();
  }
}
