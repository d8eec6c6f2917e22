package mercury.telegram;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** The methods by which a bot sends something. */
final class SendMethods {

  private static final String ATTACHED = "attach://";

  private SendMethods() {}

  static ObjectNode message(TelegramBot bot, RequestParameters parameters) throws BotApiException {
    String text = parameters.text("text").map(String::strip).orElse("");
    if (text.isEmpty()) {
      throw BotApiException.badRequest("message text is empty");
    }
    if (text.length() > TelegramRules.MAX_TEXT_LENGTH) {
      throw BotApiException.badRequest("message is too long");
    }
    return chat(bot, parameters)
        .send(message -> from(bot, message).put("text", text), Optional.empty());
  }

  static ObjectNode document(TelegramBot bot, RequestParameters parameters)
      throws BotApiException, IOException {
    TelegramChat chat = chat(bot, parameters);
    chat.requireReachable();
    String caption = parameters.text("caption").orElse("");
    if (caption.length() > TelegramRules.MAX_CAPTION_LENGTH) {
      throw BotApiException.badRequest("message caption is too long");
    }
    StoredFile file = uploadedOrStoredFile(bot, parameters);
    return chat.send(
        message -> {
          message.set("document", file.document());
          return from(bot, caption.isEmpty() ? message : message.put("caption", caption));
        },
        Optional.of(file));
  }

  static boolean action(TelegramBot bot, RequestParameters parameters) throws BotApiException {
    chat(bot, parameters).requireReachable();
    if (parameters.text("action").filter(action -> !action.isBlank()).isEmpty()) {
      throw BotApiException.badRequest("wrong parameter action in request");
    }
    return true;
  }

  private static TelegramChat chat(TelegramBot bot, RequestParameters parameters)
      throws BotApiException {
    if (parameters.text("chat_id").orElse("").isBlank()) {
      throw BotApiException.badRequest("chat_id is empty");
    }
    return bot.chat(parameters.number("chat_id").orElse(0L));
  }

  /** Returns the upload under the parameter's own name or another one, or the file of an id. */
  private static StoredFile uploadedOrStoredFile(TelegramBot bot, RequestParameters parameters)
      throws BotApiException, IOException {
    Optional<Part> upload = parameters.file("document");
    if (upload.isPresent()) {
      return keep(bot, upload.get());
    }
    String named = parameters.text("document").orElse("");
    if (named.isBlank()) {
      throw BotApiException.badRequest("there is no document in the request");
    }
    if (named.startsWith(ATTACHED)) {
      Optional<Part> attached = parameters.file(named.substring(ATTACHED.length()));
      return keep(bot, attached.orElseThrow(() -> wrongFile()));
    }
    return bot.files().withId(named).orElseThrow(() -> wrongFile());
  }

  private static StoredFile keep(TelegramBot bot, Part upload) throws BotApiException, IOException {
    if (upload.getSize() == 0) {
      throw BotApiException.badRequest("file must be non-empty");
    }
    String type = upload.getContentType();
    try (InputStream bytes = upload.getInputStream()) {
      return bot.files()
          .keep(
              bytes,
              upload.getSubmittedFileName(),
              type == null ? "application/octet-stream" : type,
              "documents");
    }
  }

  private static BotApiException wrongFile() {
    return BotApiException.badRequest("wrong file identifier/HTTP URL specified");
  }

  private static ObjectNode from(TelegramBot bot, ObjectNode message) {
    message.set("from", bot.user());
    return message;
  }
}
