package mercury.telegram;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * The buttons that a bot sends with a message. Immutable.
 *
 * @param inline {@code reply_markup} with the buttons below the message itself
 * @param keyboard {@code reply_markup} with a keyboard that replaces the usual one, or that removes
 *     it
 */
record ReplyMarkup(Optional<JsonNode> inline, Optional<JsonNode> keyboard) {

  private static final List<String> INLINE_ACTIONS =
      List.of(
          "url",
          "callback_data",
          "web_app",
          "login_url",
          "switch_inline_query",
          "switch_inline_query_current_chat",
          "switch_inline_query_chosen_chat",
          "copy_text",
          "callback_game",
          "pay");
  private static final List<String> KEYBOARDS =
      List.of("keyboard", "remove_keyboard", "force_reply");

  /** Reads {@code reply_markup}; refuses one that Telegram refuses. */
  static ReplyMarkup of(RequestParameters parameters) throws BotApiException {
    Optional<JsonNode> given = parameters.structure("reply_markup");
    if (given.isPresent() && !given.get().isObject()) {
      throw BotApiException.badRequest("object expected as reply markup");
    }
    Optional<JsonNode> inline = given.filter(markup -> markup.has("inline_keyboard"));
    Optional<JsonNode> keyboard =
        given.filter(markup -> inline.isEmpty() && KEYBOARDS.stream().anyMatch(markup::has));
    if (inline.isPresent()) {
      requireRows(inline.get().get("inline_keyboard"), ReplyMarkup::requireInlineButton);
    }
    if (keyboard.isPresent() && keyboard.get().has("keyboard")) {
      requireRows(keyboard.get().get("keyboard"), ReplyMarkup::requireText);
    }
    return new ReplyMarkup(
        inline.filter(markup -> !markup.get("inline_keyboard").isEmpty()), keyboard);
  }

  @FunctionalInterface
  private interface ButtonRule {
    void require(JsonNode button) throws BotApiException;
  }

  private static void requireRows(JsonNode rows, ButtonRule rule) throws BotApiException {
    if (!rows.isArray()) {
      throw BotApiException.badRequest("field of the keyboard must be of type Array");
    }
    for (JsonNode row : rows) {
      if (!row.isArray()) {
        throw BotApiException.badRequest("keyboard button row must be an Array");
      }
      for (JsonNode button : row) {
        rule.require(button);
      }
    }
  }

  private static void requireText(JsonNode button) throws BotApiException {
    String text = button.isString() ? button.asString() : button.path("text").asString("");
    if (text.isEmpty()) {
      throw BotApiException.badRequest("keyboard button text must be non-empty");
    }
  }

  private static void requireInlineButton(JsonNode button) throws BotApiException {
    if (!button.isObject()) {
      throw BotApiException.badRequest("inline keyboard button must be an Object");
    }
    requireText(button);
    if (INLINE_ACTIONS.stream().noneMatch(button::has)) {
      throw BotApiException.badRequest(
          "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard");
    }
    String data = button.path("callback_data").asString("");
    if (data.getBytes(StandardCharsets.UTF_8).length > TelegramRules.MAX_BUTTON_BYTES) {
      throw BotApiException.badRequest("BUTTON_DATA_INVALID");
    }
  }
}
