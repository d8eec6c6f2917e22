package mercury.telegram;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/** The methods by which a bot sends something. */
final class SendMethods {

  static final Map<String, BotApiMethod> ALL =
      Map.of(
          "sendmessage", BotApiMethod.of(SendMethods::message),
          "senddocument", BotApiMethod.of(SendMethods::document),
          "sendphoto", BotApiMethod.of(SendMethods::photo),
          "copymessage", BotApiMethod.of(SendMethods::copy),
          "forwardmessage", BotApiMethod.of(SendMethods::forward),
          "sendchataction", BotApiMethod.of(SendMethods::action));

  /** The fields of a message that its copy has too. */
  private static final List<String> CONTENT =
      List.of("text", "entities", "caption", "caption_entities", "document", "photo");

  private SendMethods() {}

  private static ObjectNode message(TelegramBot bot, RequestParameters parameters)
      throws BotApiException {
    FormattedText text = text(parameters);
    return send(
        bot, parameters, message -> text.addTo(message, "text", "entities"), Optional.empty());
  }

  private static ObjectNode document(TelegramBot bot, RequestParameters parameters)
      throws BotApiException, IOException {
    bot.chat(parameters).requireReachable();
    FormattedText caption = caption(parameters);
    StoredFile file = SentFile.of(bot, parameters, "document");
    return send(
        bot,
        parameters,
        message -> addCaption(message.set("document", file.document()), caption),
        Optional.of(file));
  }

  private static ObjectNode photo(TelegramBot bot, RequestParameters parameters)
      throws BotApiException, IOException {
    bot.chat(parameters).requireReachable();
    FormattedText caption = caption(parameters);
    StoredFile file = SentFile.of(bot, parameters, "photo");
    ObjectNode size = photoSize(file);
    return send(
        bot,
        parameters,
        message -> {
          message.putArray("photo").add(size);
          return addCaption(message, caption);
        },
        Optional.of(file));
  }

  private static ObjectNode copy(TelegramBot bot, RequestParameters parameters)
      throws BotApiException {
    ObjectNode original = original(bot, parameters, "message to copy not found");
    Optional<FormattedText> caption =
        parameters.text("caption").isPresent()
            ? Optional.of(caption(parameters))
            : Optional.empty();
    ObjectNode sent =
        send(
            bot,
            parameters,
            message -> {
              message.setAll(original.deepCopy().retain(CONTENT));
              caption.ifPresent(given -> addCaption(message, given));
              return message;
            },
            Optional.empty());
    return BotApiJson.object().set("message_id", sent.get("message_id"));
  }

  private static ObjectNode forward(TelegramBot bot, RequestParameters parameters)
      throws BotApiException {
    ObjectNode original = original(bot, parameters, "message to forward not found");
    return send(
        bot,
        parameters,
        message -> {
          message.setAll(original.deepCopy().retain(CONTENT));
          ObjectNode origin = message.putObject("forward_origin");
          origin.put("type", "user").set("sender_user", original.path("from"));
          origin.set("date", original.get("date"));
          return message;
        },
        Optional.empty());
  }

  private static boolean action(TelegramBot bot, RequestParameters parameters)
      throws BotApiException {
    TelegramChat chat = bot.chat(parameters);
    chat.requireReachable();
    String action = parameters.text("action").orElse("");
    if (action.isBlank()) {
      throw BotApiException.badRequest("wrong parameter action in request");
    }
    chat.screen().does(action);
    return true;
  }

  /** Reads the text of a message, which must have one. */
  static FormattedText text(RequestParameters parameters) throws BotApiException {
    FormattedText text = FormattedText.of(parameters, "text", "entities");
    if (text.text().isEmpty()) {
      throw BotApiException.badRequest("message text is empty");
    }
    if (text.text().length() > TelegramRules.MAX_TEXT_LENGTH) {
      throw BotApiException.badRequest("message is too long");
    }
    return text;
  }

  static FormattedText caption(RequestParameters parameters) throws BotApiException {
    FormattedText caption = FormattedText.of(parameters, "caption", "caption_entities");
    if (caption.text().length() > TelegramRules.MAX_CAPTION_LENGTH) {
      throw BotApiException.badRequest("message caption is too long");
    }
    return caption;
  }

  static ObjectNode addCaption(ObjectNode message, FormattedText caption) {
    message.remove("caption");
    return caption.text().isEmpty()
        ? message
        : caption.addTo(message, "caption", "caption_entities");
  }

  private static ObjectNode photoSize(StoredFile file) throws BotApiException, IOException {
    try {
      return PhotoSizeReader.size(file);
    } catch (IllegalArgumentException e) {
      throw BotApiException.badRequest("IMAGE_PROCESS_FAILED");
    }
  }

  private static ObjectNode original(TelegramBot bot, RequestParameters parameters, String missing)
      throws BotApiException {
    long from = parameters.number("from_chat_id").orElse(0L);
    return bot.chat(from)
        .find(parameters.number("message_id").orElse(0L))
        .orElseThrow(() -> BotApiException.badRequest(missing));
  }

  private static ObjectNode send(
      TelegramBot bot,
      RequestParameters parameters,
      UnaryOperator<ObjectNode> content,
      Optional<StoredFile> file)
      throws BotApiException {
    return bot.chat(parameters)
        .send(
            BotSending.of(parameters),
            message -> content.apply(message.set("from", bot.user())),
            file);
  }
}
