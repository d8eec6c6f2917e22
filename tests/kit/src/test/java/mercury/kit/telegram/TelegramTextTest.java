package mercury.kit.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import mercury.telegram.TelegramPerson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Texts have the entities that Telegram gives them, with offsets in UTF-16 units. */
class TelegramTextTest {

  @RegisterExtension final TelegramStandInExtension standin = new TelegramStandInExtension();

  private TelegramPerson anna;

  @BeforeEach
  void greet() {
    anna = standin.api().person("Anna");
    anna.writes("hi");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          /start                          | bot_command 0 6
          /start deep-link                | bot_command 0 6
          /start@mercury_bot now          | bot_command 0 18
          привет 👋 /help                  | bot_command 10 5
          a/b and /                       | ""
          see https://example.org/a?b=c#d.| url 4 27
          (http://localhost:8080/x)       | url 1 23
          example.com, mail.example.ru/x  | url 0 11, url 13 17
          no.such end.Next 1.5            | ""
          write to @anna_k!               | mention 9 7
          anna@example.org or @x          | email 0 16
          #новости #1 #a1                 | hashtag 0 8, hashtag 12 3
          """)
  void entities_are_found(String text, String entities) {
    long id = anna.writes(text);
    JsonNode updates = standin.call("getUpdates", "offset", -1).result();
    JsonNode message = updates.get(0).get("message");
    assertThat(message.get("message_id").asLong()).isEqualTo(id);
    assertThat(told(message.path("entities"))).isEqualTo(entities);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '"',
      textBlock =
          """
          HTML       ¦ <b>bold <i>both</i></b> 1 &lt; 2 &amp; 3        ¦ bold both 1 < 2 & 3 ¦ bold 0 9, italic 5 4
          HTML       ¦ Hi <a href='tg://user?id=7'>Anna</a>            ¦ Hi Anna             ¦ text_mention 3 4
          HTML       ¦ <a href='https://example.org'>here</a>          ¦ here                ¦ text_link 0 4
          HTML       ¦ <pre><code class='language-java'>int i</code></pre> ¦ int i           ¦ pre 0 5
          HTML       ¦ <tg-spoiler>s</tg-spoiler><s>d</s><u>👋</u>      ¦ sd👋                ¦ spoiler 0 1, strikethrough 1 1, underline 2 2
          HTML       ¦ <b>/start</b> <code>/stop</code>                ¦ /start /stop        ¦ bold 0 6, bot_command 0 6, code 7 5
          HTML       ¦ <span class='tg-spoiler'>s</span>&#128075;      ¦ s👋                 ¦ spoiler 0 1
          MarkdownV2 ¦ *bold _both_* 1\\.5                              ¦ bold both 1.5       ¦ bold 0 9, italic 5 4
          MarkdownV2 ¦ __u__ ~s~ ||p|| `c\\`d`                          ¦ u s p c`d           ¦ underline 0 1, strikethrough 2 1, spoiler 4 1, code 6 3
          MarkdownV2 ¦ [here](https://example.org/a\\)b)                ¦ here                ¦ text_link 0 4
          MarkdownV2 ¦ >quoted                                         ¦ quoted              ¦ blockquote 0 6
          markdownv2 ¦ 👋 *x*                                           ¦ 👋 x                ¦ bold 3 1
          Markdown   ¦ *b* _i_ `c` [l](https://example.org) \\*          ¦ b i c l *           ¦ bold 0 1, italic 2 1, code 4 1, text_link 6 1
          """)
  void marks_become_entities(String mode, String marked, String text, String entities) {
    JsonNode sent =
        standin
            .call("sendMessage", "chat_id", anna.id(), "text", marked, "parse_mode", mode)
            .result();
    assertThat(sent.get("text").asString()).isEqualTo(text);
    assertThat(told(sent.path("entities"))).isEqualTo(entities);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          HTML       | <b>x          | can't parse entities: Can't find end tag corresponding to start tag "b"
          HTML       | <h1>x</h1>    | can't parse entities: Unsupported start tag "h1" at byte offset 0
          HTML       | я <b>x</i>    | can't parse entities: Unmatched end tag at byte offset 7, expected "</b>", found "</i>"
          HTML       | x</b>         | can't parse entities: Unexpected end tag at byte offset 1
          HTML       | 1 < 2         | can't parse entities: Unclosed start tag at byte offset 2
          MarkdownV2 | Hello!        | can't parse entities: Character '!' is reserved and must be escaped with the preceding '\\'
          MarkdownV2 | a *b          | can't parse entities: Can't find end of Bold entity at byte offset 2
          MarkdownV2 | `b            | can't parse entities: Can't find end of Code entity at byte offset 0
          Markdown   | snake_case    | can't parse entities: Can't find end of the entity starting at byte offset 5
          wiki       | x             | unsupported parse_mode
          HTML       | <b> </b>      | message text is empty
          """)
  void wrong_marks_are_refused_in_telegrams_words(String mode, String marked, String refusal) {
    TelegramStandInExtension.Reply reply =
        standin.call("sendMessage", "chat_id", anna.id(), "text", marked, "parse_mode", mode);
    assertThat(reply.description()).isEqualTo("Bad Request: " + refusal);
    assertThat(reply.status()).isEqualTo(400);
    assertThat(anna.answers()).isEmpty();
  }

  @Test
  void a_bot_gives_the_entities_itself() {
    JsonNode sent =
        standin
            .call(
                "sendMessage",
                "chat_id",
                anna.id(),
                "text",
                "  Hello, Anna",
                "entities",
                "[{\"type\":\"bold\",\"offset\":9,\"length\":4},{\"type\":\"bold\",\"offset\":90,\"length\":4}]")
            .result();
    assertThat(sent.get("text").asString()).isEqualTo("Hello, Anna");
    assertThat(told(sent.path("entities"))).isEqualTo("bold 7 4");
  }

  @Test
  void an_edit_has_the_entities_of_its_new_text() {
    anna.edits(anna.writes("/start"), "no command");
    JsonNode edited = standin.call("getUpdates", "offset", -1).result().get(0);
    assertThat(edited.get("edited_message").has("entities")).isFalse();
  }

  private static String told(JsonNode entities) {
    return StreamSupport.stream(entities.spliterator(), false)
        .map(
            entity ->
                entity.get("type").asString()
                    + " "
                    + entity.get("offset").asInt()
                    + " "
                    + entity.get("length").asInt())
        .collect(Collectors.joining(", "));
  }
}
