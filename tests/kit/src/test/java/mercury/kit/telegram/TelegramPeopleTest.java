package mercury.kit.telegram;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import mercury.telegram.BotApi;
import mercury.telegram.TelegramPerson;
import mercury.tools.CourseCheckout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** People who are moved over HTTP. */
class TelegramPeopleTest {

  /** The address of Telegram on the page. */
  private static final String ADDRESS = "http://localhost:8082";

  private static final String JSON = "application/json";

  @RegisterExtension final TelegramStandInExtension standin = new TelegramStandInExtension();

  @Test
  void somebody_comes_writes_and_reads_the_answer() {
    standin.call("getMe").result();
    JsonNode anna =
        post("/people", "{\"first_name\":\"Anna\",\"username\":\"anna_k\",\"id\":5000000000}")
            .result();
    assertThat(anna.get("id").asLong()).isEqualTo(5_000_000_000L);
    post("/people/5000000000/messages", "{\"text\":\"hi\"}").result();
    assertThat(standin.call("getUpdates").result().get(0).at("/message/from/username").asString())
        .isEqualTo("anna_k");
    standin.call("sendMessage", "chat_id", 5_000_000_000L, "text", "[greeting]").result();
    assertThat(standin.get("/people/5000000000/messages?after=1").join().result())
        .singleElement()
        .satisfies(message -> assertThat(message.get("text").asString()).isEqualTo("[greeting]"));
    assertThat(standin.get("/people").join().result().get("people")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"mercury/README.md", "mercury/README.ru.md"})
  void the_commands_of_the_page_work(String page) throws Exception {
    standin.get("/bot123456:abc/getMe").join().result();
    Files.writeString(standin.folder().resolve("notes.txt"), "some notes");
    List<String> commands =
        CourseCheckout.text(page)
            .lines()
            .filter(line -> line.startsWith("curl ") && line.contains(ADDRESS))
            .toList();
    assertThat(commands).hasSize(4);
    for (String command : commands) {
      assertThat(sh(command.replace(ADDRESS, standin.api().url())))
          .as(command)
          .startsWith("{\"ok\":true");
    }
    assertThat(standin.get("/bot123456:abc/getUpdates").join().result()).hasSize(2);
  }

  private String sh(String command) throws IOException {
    Process process =
        new ProcessBuilder("sh", "-c", command)
            .directory(standin.folder().toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    return new String(process.getInputStream().readAllBytes(), UTF_8);
  }

  @Test
  void deeds_become_updates() {
    long id = standin.api().person("Anna").id();
    String anna = "/people/" + id;
    post(anna + "/messages", "{\"text\":\"first\"}").result();
    post(anna + "/edits", "{\"message_id\":1,\"text\":\"second\"}").result();
    post(anna + "/presses", "{\"message_id\":1,\"data\":\"yes\"}").result();
    standin.post(anna + "/files?name=a.txt", "text/plain", "bytes").join().result();
    post(anna + "/posts", "{\"text\":\"news\"}").result();
    post(anna + "/posts", "{\"text\":\"more news\"}").result();
    post(anna + "/block", "{}").result();
    JsonNode updates = standin.call("getUpdates").result();
    assertThat(updates)
        .extracting(update -> List.copyOf(update.propertyNames()).get(1))
        .containsExactly(
            "message",
            "edited_message",
            "callback_query",
            "message",
            "channel_post",
            "channel_post",
            "my_chat_member");
    assertThat(updates.get(3).at("/message/document/file_size").asLong()).isEqualTo(5);
    assertThat(updates.get(5).at("/channel_post/chat/id"))
        .isEqualTo(updates.get(4).at("/channel_post/chat/id"));
    assertThat(updates.get(3).at("/message/document/mime_type").asString()).isEqualTo("text/plain");
  }

  @Test
  void mistakes_are_one_sentence() {
    long id = standin.api().person("Anna").id();
    assertThat(post("/people", "{}").description())
        .isEqualTo("Bad Request: a person has a first name, which may not be empty");
    assertThat(post("/people/7/messages", "{\"text\":\"hi\"}").description())
        .isEqualTo("Bad Request: there is no person 7");
    assertThat(post("/people/" + id + "/messages", "{}").description())
        .isEqualTo("Bad Request: text is missing");
    assertThat(post("/people/" + id + "/edits", "{\"message_id\":9,\"text\":\"x\"}").description())
        .isEqualTo("Bad Request: there is no message 9 in this chat");
    assertThat(standin.post("/people/" + id + "/photos", "image/png", "x").join().description())
        .isEqualTo("Bad Request: a photo must be a picture: JPEG, PNG or GIF");
    assertThat(standin.get("/people/" + id + "/messages?after=x").join().description())
        .isEqualTo("Bad Request: after must be the number of a message");
    standin.get("/bot22:second-bot/getMe").join().result();
    assertThat(post("/people/" + id + "/messages", "{\"text\":\"hi\"}").description())
        .isEqualTo("Bad Request: there are 2 bots: say which with bot=ID");
    assertThat(post("/people/" + id + "/messages?bot=22", "{\"text\":\"hi\"}").status())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1234567890123456789",
        "4503599627370497",
        "12345678901234567890",
        "0",
        "-5",
        "1.5",
        "x"
      })
  void an_id_that_is_none_makes_nobody(String id) {
    assertThat(post("/people", "{\"first_name\":\"Anna\",\"id\":\"" + id + "\"}").description())
        .isEqualTo("Bad Request: id must be a whole number from 1 to 4503599627370496");
    assertThat(standin.get("/people?messages=60").join().result().get("people")).isEmpty();
  }

  @Test
  void what_is_too_long_for_telegram_is_refused() {
    long id = standin.api().person("Anna").id();
    assertThat(
            post("/people/" + id + "/messages", "{\"text\":\"" + "x".repeat(4097) + "\"}")
                .description())
        .isEqualTo("Bad Request: a message has at most 4096 letters");
    assertThat(post("/people", "{\"first_name\":\"" + "x".repeat(65) + "\"}").description())
        .isEqualTo("Bad Request: a person's names have at most 64 letters");
    post("/people/" + id + "/messages", "{\"text\":\"" + "x".repeat(4096) + "\"}").result();
    assertThat(
            post(
                    "/people/" + id + "/presses",
                    "{\"message_id\":1,\"data\":\"" + "x".repeat(65) + "\"}")
                .description())
        .isEqualTo("Bad Request: a button has at most 64 bytes of data");
  }

  @Test
  void answers_are_told_as_they_come() {
    TelegramPerson anna = standin.api().person("Anna");
    anna.writes("hi");
    List<String> heard = new CopyOnWriteArrayList<>();
    Runnable end = anna.listens(answer -> heard.add(answer.text()));
    standin.call("sendMessage", "chat_id", anna.id(), "text", "one").result();
    end.run();
    standin.call("sendMessage", "chat_id", anna.id(), "text", "two").result();
    assertThat(heard).containsExactly("one");
    assertThat(BotApi.TOKEN).startsWith(anna.answers().get(0).json().at("/from/id").asString());
  }

  private TelegramStandInExtension.Reply post(String path, String json) {
    return standin.post(path, JSON, json).join();
  }
}
