package mercury.telegram;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The methods by which a bot changes and deletes messages. */
final class EditMethods {

  static final Map<String, BotApiMethod> ALL =
      Map.of(
          "editmessagetext", BotApiMethod.of(EditMethods::text),
          "editmessagecaption", BotApiMethod.of(EditMethods::caption),
          "editmessagereplymarkup", BotApiMethod.of(EditMethods::markup),
          "deletemessage", BotApiMethod.of(EditMethods::delete),
          "deletemessages", BotApiMethod.of(EditMethods::deleteAll));

  /** The fields that an edit changes; a message is not modified where these stay as they were. */
  private static final List<String> CHANGEABLE =
      List.of("text", "entities", "caption", "caption_entities", "reply_markup");

  private EditMethods() {}

  private static ObjectNode text(TelegramBot bot, RequestParameters parameters)
      throws BotApiException {
    FormattedText text = SendMethods.text(parameters);
    ObjectNode message = own(bot, parameters);
    if (!message.has("text")) {
      throw BotApiException.badRequest("there is no text in the message to edit");
    }
    return replace(bot, parameters, text.addTo(message, "text", "entities"));
  }

  private static ObjectNode caption(TelegramBot bot, RequestParameters parameters)
      throws BotApiException {
    FormattedText caption = SendMethods.caption(parameters);
    ObjectNode message = own(bot, parameters);
    if (message.has("text")) {
      throw BotApiException.badRequest("there is no caption in the message to edit");
    }
    return replace(bot, parameters, SendMethods.addCaption(message, caption));
  }

  private static ObjectNode markup(TelegramBot bot, RequestParameters parameters)
      throws BotApiException {
    return replace(bot, parameters, own(bot, parameters));
  }

  private static boolean delete(TelegramBot bot, RequestParameters parameters)
      throws BotApiException {
    TelegramChat chat = bot.chat(parameters);
    if (!chat.delete(parameters.number("message_id").orElse(0L))) {
      throw BotApiException.badRequest("message to delete not found");
    }
    return true;
  }

  private static boolean deleteAll(TelegramBot bot, RequestParameters parameters)
      throws BotApiException {
    TelegramChat chat = bot.chat(parameters);
    Optional<JsonNode> ids = parameters.structure("message_ids").filter(JsonNode::isArray);
    for (JsonNode id :
        ids.orElseThrow(
            () -> BotApiException.badRequest("message identifiers are not specified"))) {
      chat.delete(id.asLong(0));
    }
    return true;
  }

  private static ObjectNode own(TelegramBot bot, RequestParameters parameters)
      throws BotApiException {
    ObjectNode message =
        bot.chat(parameters)
            .find(parameters.number("message_id").orElse(0L))
            .orElseThrow(() -> BotApiException.badRequest("message to edit not found"));
    if (message.at("/from/id").asLong(0) != bot.id()) {
      throw BotApiException.badRequest("message can't be edited");
    }
    return message;
  }

  /** Puts the message in place of the one that it was, with the buttons that are given now. */
  private static ObjectNode replace(
      TelegramBot bot, RequestParameters parameters, ObjectNode message) throws BotApiException {
    Optional<JsonNode> buttons = ReplyMarkup.of(parameters).inline();
    message.remove("reply_markup");
    buttons.ifPresent(given -> message.set("reply_markup", given));
    TelegramChat chat = bot.chat(parameters);
    ObjectNode before = own(bot, parameters);
    if (changeable(before).equals(changeable(message))) {
      throw BotApiException.badRequest(
          "message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message");
    }
    return chat.edit(message.get("message_id").asLong(), any -> message);
  }

  private static ObjectNode changeable(ObjectNode message) {
    return message.deepCopy().retain(CHANGEABLE);
  }
}
