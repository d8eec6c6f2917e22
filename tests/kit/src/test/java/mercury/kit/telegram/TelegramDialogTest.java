package mercury.kit.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import mercury.telegram.BotApi;
import mercury.telegram.BotMessage;
import mercury.telegram.TelegramPerson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Buttons, edits, deletions, replies and commands, as a bot has them and as a person sees them. */
class TelegramDialogTest {

  private static final String YES =
      "{\"inline_keyboard\":[[{\"text\":\"Yes\",\"callback_data\":\"yes\"}]]}";

  @RegisterExtension final TelegramStandInExtension standin = new TelegramStandInExtension();

  private TelegramPerson anna;

  @BeforeEach
  void greet() {
    anna = standin.api().person("Anna");
    anna.writes("hi");
  }

  @Test
  void a_button_is_pressed_and_answered_once() {
    JsonNode sent = send("text", "Well?", "reply_markup", YES);
    assertThat(sent.at("/reply_markup/inline_keyboard/0/0/text").asString()).isEqualTo("Yes");
    anna.presses(sent.get("message_id").asLong(), "yes");
    JsonNode query = standin.call("getUpdates", "offset", -1).result().at("/0/callback_query");
    assertThat(query.at("/message/reply_markup")).isEqualTo(sent.get("reply_markup"));
    String id = query.get("id").asString();
    assertThat(
            standin
                .call("answerCallbackQuery", "callback_query_id", id, "text", "Thanks")
                .result()
                .asBoolean())
        .isTrue();
    assertThat(screen().at("/pressed/text").asString()).isEqualTo("Thanks");
    assertThat(standin.call("answerCallbackQuery", "callback_query_id", id).description())
        .isEqualTo(
            "Bad Request: query is too old and response timeout expired or query ID is invalid");
    anna.writes("next");
    assertThat(screen().has("pressed")).isFalse();
  }

  @Test
  void a_keyboard_stays_until_it_is_removed_or_was_for_once() {
    JsonNode sent = send("text", "?", "reply_markup", "{\"keyboard\":[[\"A\",{\"text\":\"B\"}]]}");
    assertThat(sent.has("reply_markup")).isFalse();
    anna.writes("A");
    assertThat(screen().at("/keyboard/keyboard/0").size()).isEqualTo(2);
    send("text", "!", "reply_markup", "{\"remove_keyboard\":true}");
    assertThat(screen().has("keyboard")).isFalse();
    send("text", "?", "reply_markup", "{\"keyboard\":[[\"A\"]],\"one_time_keyboard\":true}");
    assertThat(screen().has("keyboard")).isTrue();
    anna.writes("A");
    assertThat(screen().has("keyboard")).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [1]                                        | object expected as reply markup
          {nonsense                                  | can't parse reply_markup JSON object
          {"inline_keyboard":[[{"text":"x"}]]}       | can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard
          {"inline_keyboard":[{"text":"x"}]}         | keyboard button row must be an Array
          {"keyboard":[[""]]}                        | keyboard button text must be non-empty
          {"inline_keyboard":[[{"text":"x","callback_data":"яяяяяяяяяяяяяяяяяяяяяяяяяяяяяяяяя"}]]} | BUTTON_DATA_INVALID
          """)
  void wrong_buttons_are_refused(String markup, String refusal) {
    assertThat(
            standin
                .call("sendMessage", "chat_id", anna.id(), "text", "?", "reply_markup", markup)
                .description())
        .isEqualTo("Bad Request: " + refusal);
  }

  @Test
  void a_bot_edits_what_it_wrote() {
    long id = send("text", "one", "reply_markup", YES).get("message_id").asLong();
    JsonNode edited = edit("editMessageText", id, "text", "*two*", "parse_mode", "Markdown");
    assertThat(edited.get("text").asString()).isEqualTo("two");
    assertThat(edited.has("reply_markup")).isFalse();
    assertThat(edit("editMessageReplyMarkup", id, "reply_markup", YES).has("reply_markup"))
        .isTrue();
    assertThat(messages().get(1).get("edit_date").isNumber()).isTrue();
    assertThat(anna.answers()).extracting(BotMessage::text).containsExactly("one");
    refused("editMessageReplyMarkup", id, "message is not modified", "reply_markup", YES);
    refused("editMessageText", 99, "message to edit not found", "text", "x");
    refused("editMessageText", 1, "message can't be edited", "text", "x");
    refused("editMessageText", id, "message text is empty", "text", "");
    refused("editMessageCaption", id, "there is no caption in the message to edit", "caption", "x");
  }

  @Test
  void a_deleted_message_is_gone_and_its_number_is_not_used_again() {
    long id = send("text", "one").get("message_id").asLong();
    standin.call("deleteMessage", "chat_id", anna.id(), "message_id", id).result();
    assertThat(messages()).hasSize(1);
    assertThat(send("text", "two").get("message_id").asLong()).isEqualTo(id + 1);
    refused("deleteMessage", id, "message to delete not found");
    standin.call("deleteMessages", "chat_id", anna.id(), "message_ids", "[1,3,7]").result();
    assertThat(messages()).isEmpty();
  }

  @Test
  void a_reply_shows_what_it_answers() {
    JsonNode reply = send("text", "hi too", "reply_parameters", "{\"message_id\":1}");
    assertThat(reply.at("/reply_to_message/text").asString()).isEqualTo("hi");
    JsonNode again = send("text", "!", "reply_to_message_id", 2);
    assertThat(again.at("/reply_to_message/text").asString()).isEqualTo("hi too");
    assertThat(again.get("reply_to_message").has("reply_to_message")).isFalse();
    assertThat(
            standin
                .call("sendMessage", "chat_id", anna.id(), "text", "?", "reply_to_message_id", 99)
                .description())
        .isEqualTo("Bad Request: message to be replied not found");
    JsonNode alone =
        send(
            "text",
            "?",
            "reply_parameters",
            "{\"message_id\":99,\"allow_sending_without_reply\":true}");
    assertThat(alone.has("reply_to_message")).isFalse();
  }

  @Test
  void a_message_is_copied_and_forwarded() {
    long copy =
        standin
            .call("copyMessage", "chat_id", anna.id(), "from_chat_id", anna.id(), "message_id", 1)
            .result()
            .get("message_id")
            .asLong();
    assertThat(copy).isEqualTo(2);
    JsonNode forwarded =
        standin
            .call(
                "forwardMessage", "chat_id", anna.id(), "from_chat_id", anna.id(), "message_id", 1)
            .result();
    assertThat(forwarded.at("/forward_origin/sender_user/first_name").asString()).isEqualTo("Anna");
    assertThat(anna.answers()).extracting(BotMessage::text).containsExactly("hi", "hi");
    refused("copyMessage", 99, "message to copy not found", "from_chat_id", anna.id());
  }

  @Test
  void commands_are_kept_for_each_scope_and_language() {
    String commands = "[{\"command\":\"start\",\"description\":\"Begin\"}]";
    standin.call("setMyCommands", "commands", commands).result();
    assertThat(standin.call("getMyCommands").result().toString())
        .isEqualTo("[{\"command\":\"start\",\"description\":\"Begin\"}]");
    assertThat(standin.call("getMyCommands", "language_code", "ru").result()).isEmpty();
    assertThat(standin.get("/people").join().result().at("/bots/0/commands")).hasSize(1);
    standin.call("deleteMyCommands", "scope", "{\"type\":\"default\"}").result();
    assertThat(standin.call("getMyCommands").result()).isEmpty();
    assertThat(
            standin
                .call("setMyCommands", "commands", "[{\"command\":\"Ü\",\"description\":\"x\"}]")
                .description())
        .isEqualTo("Bad Request: BOT_COMMAND_INVALID");
  }

  @Test
  void who_is_typing_shows_until_something_comes() {
    standin.call("sendChatAction", "chat_id", anna.id(), "action", "typing").result();
    assertThat(screen().get("action").asString()).isEqualTo("typing");
    send("text", "done");
    assertThat(screen().has("action")).isFalse();
  }

  @Test
  void a_chat_is_described_and_a_bot_says_goodbye() {
    assertThat(standin.call("getChat", "chat_id", anna.id()).result().get("type").asString())
        .isEqualTo("private");
    assertThat(standin.call("logOut").result().asBoolean()).isTrue();
    assertThat(standin.call("close").result().asBoolean()).isTrue();
    assertThat(BotApi.TOKEN).isNotEmpty();
  }

  private JsonNode send(Object... namesAndValues) {
    return call("sendMessage", namesAndValues).result();
  }

  private TelegramStandInExtension.Reply call(String method, Object... namesAndValues) {
    Object[] all = new Object[namesAndValues.length + 2];
    all[0] = "chat_id";
    all[1] = anna.id();
    System.arraycopy(namesAndValues, 0, all, 2, namesAndValues.length);
    return standin.call(method, all);
  }

  private JsonNode edit(String method, long id, Object... namesAndValues) {
    return about(method, id, namesAndValues).result();
  }

  private TelegramStandInExtension.Reply about(String method, long id, Object... namesAndValues) {
    Object[] all = new Object[namesAndValues.length + 2];
    all[0] = "message_id";
    all[1] = id;
    System.arraycopy(namesAndValues, 0, all, 2, namesAndValues.length);
    return call(method, all);
  }

  private void refused(String method, long id, String why, Object... namesAndValues) {
    assertThat(about(method, id, namesAndValues).description()).startsWith("Bad Request: " + why);
  }

  private JsonNode messages() {
    return standin.get("/people/" + anna.id() + "/messages").join().result();
  }

  private JsonNode screen() {
    return standin.get("/people?messages=60").join().result().at("/chats/0");
  }
}
