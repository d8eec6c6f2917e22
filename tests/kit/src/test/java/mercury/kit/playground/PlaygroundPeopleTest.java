package mercury.kit.playground;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import mercury.environment.ServiceAddresses;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The page shows what a bot does as people see it, and says why something cannot be done. */
class PlaygroundPeopleTest {

  @AutoClose private PlaygroundWithServices beside;
  @AutoClose private PlaygroundClient http;

  @BeforeEach
  void start() throws Exception {
    HeadlessChromium.assumeThere();
    beside = PlaygroundWithServices.services("rabbit", "telegram");
    http = new PlaygroundClient(URI.create(beside.url()));
  }

  @Test
  void what_cannot_be_done_has_its_reason_and_the_focus_stays_with_the_person() throws Exception {
    try (HeadlessChromium page = HeadlessChromium.open(beside.url())) {
      page.awaitText("#nobody:not([hidden])", "There is nobody yet");
      page.awaitText("#no-bot:not([hidden])", "No bot has connected yet");
      assertThat(page.attribute("#write .main", "disabled")).isEqualTo("true");
      page.click("#many");
      page.awaitText("#notice", "There is nobody yet");
      add(page, "Anna");
      page.awaitText("#person", "Anna");
      assertThat(page.script("return document.activeElement.name")).isEqualTo("person");
      page.click("#many");
      page.awaitText("#notice", "No bot has connected yet");
      bot("getMe");
      page.await("#write .main:enabled");
      page.await("#nobody[hidden]");
      add(page, "Boris");
      page.awaitText("#person", "Boris");
      assertThat(page.script("return document.activeElement.id")).isEqualTo("text");
    }
  }

  @Test
  void a_bot_is_seen_with_all_that_it_can_do() throws Exception {
    try (HeadlessChromium page = HeadlessChromium.open(beside.url())) {
      bot("setMyCommands", "commands", "[{\"command\":\"menu\",\"description\":\"Show it\"}]");
      add(page, "Anna");
      page.await("#commands:not([hidden])");
      page.click("#commands summary");
      page.click("#commands button");
      page.awaitText("#chat .from-person", "/menu");
      String chat = awaitNewest("message").at("/chat/id").asString();
      bot(
          "sendMessage",
          "chat_id",
          chat,
          "parse_mode",
          "HTML",
          "text",
          "<b>Menu</b> of <a href='https://example.org/'>dishes</a> <i>&lt;x&gt;</i>",
          "reply_to_message_id",
          "1",
          "reply_markup",
          "{\"inline_keyboard\":[[{\"text\":\"Soup\",\"callback_data\":\"soup\"}]]}");
      page.awaitText("#chat strong", "Menu");
      page.awaitText("#chat em", "<x>");
      page.awaitText("#chat .quoted", "/menu");
      page.await("#chat a[href='https://example.org/'][rel~='noopener']");
      page.picture("buttons");
      assertThat(page.obstacles()).isEmpty();
      page.click("#chat .keys button");
      JsonNode pressed = awaitNewest("callback_query");
      assertThat(pressed.get("data").asString()).isEqualTo("soup");
      bot("answerCallbackQuery", "callback_query_id", pressed.get("id").asString(), "text", "Hot!");
      page.awaitText("#pressed", "Hot!");
      bot("editMessageText", "chat_id", chat, "message_id", "2", "text", "Soup it is");
      page.awaitText("#chat .from-bot", "Soup it is (edited)");
      page.awaitNo("#chat .keys", "Soup");
      bot("deleteMessage", "chat_id", chat, "message_id", "2");
      page.awaitNo("#chat li", "Soup it is");
      bot(
          "sendMessage",
          "chat_id",
          chat,
          "text",
          "?",
          "reply_markup",
          "{\"keyboard\":[[\"Yes\",\"No\"]]}");
      page.awaitText("#keyboard", "No");
      page.click("#keyboard button");
      page.awaitText("#chat .from-person", "Yes");
      bot("sendChatAction", "chat_id", chat, "action", "typing");
      page.awaitText("#pressed", "typing");
      photo(chat);
      page.await("#chat img");
      page.awaitText("#chat .from-bot", "a picture");
      assertThat(
              page.script(
                  "const img = document.querySelector('#chat img'); img.loading = 'eager'; return img.decode().then(() => img.naturalWidth)"))
          .isEqualTo(40L);
    }
  }

  @Test
  void every_tab_of_a_browser_lives() throws Exception {
    try (HeadlessChromium page = HeadlessChromium.open(beside.url())) {
      page.awaitText("#source", "Qpid");
      for (int tab = 2; tab <= 8; tab++) {
        page.tab(beside.url());
        page.awaitText("#source", "Qpid");
      }
    }
  }

  private static void add(HeadlessChromium page, String name) {
    page.click("#add summary");
    page.type("#newcomer-name", name);
    page.click("#newcomer button");
  }

  /** Waits until the newest update is of that kind, and returns what it holds. */
  private JsonNode awaitNewest(String kind) {
    return Awaitility.await()
        .atMost(60, TimeUnit.SECONDS)
        .until(
            () -> bot("getUpdates", "offset", "-1").path(0).path(kind),
            node -> !node.isMissingNode());
  }

  private JsonNode bot(String method, String... namesAndValues) throws Exception {
    StringBuilder query = new StringBuilder("?");
    for (int i = 0; i < namesAndValues.length; i += 2) {
      String value = URLEncoder.encode(namesAndValues[i + 1], UTF_8);
      query.append(namesAndValues[i]).append('=').append(value).append('&');
    }
    return result(HttpRequest.newBuilder(URI.create(method(method) + query)).build());
  }

  private void photo(String chat) throws Exception {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    String part = "--b\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n";
    body.write((part.formatted("chat_id", "") + chat + "\r\n").getBytes(UTF_8));
    body.write((part.formatted("caption", "") + "a picture\r\n").getBytes(UTF_8));
    body.write(part.formatted("photo", "; filename=\"p.png\"").getBytes(UTF_8));
    body.write(picture());
    body.write("\r\n--b--\r\n".getBytes(UTF_8));
    result(
        HttpRequest.newBuilder(URI.create(method("sendPhoto")))
            .header("Content-Type", "multipart/form-data; boundary=b")
            .POST(BodyPublishers.ofByteArray(body.toByteArray()))
            .build());
  }

  private String method(String name) {
    return beside.where().get(ServiceAddresses.TELEGRAM_API_URL) + "/bot123456:abc/" + name;
  }

  private JsonNode result(HttpRequest request) throws Exception {
    JsonNode answer = PlaygroundClient.json(http.send(request));
    assertThat(answer.get("ok").asBoolean()).as(answer.toString()).isTrue();
    return answer.get("result");
  }

  private static byte[] picture() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", bytes);
    return bytes.toByteArray();
  }
}
