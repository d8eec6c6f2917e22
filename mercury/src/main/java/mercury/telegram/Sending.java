package mercury.telegram;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** The methods by which a bot sends something. */
final class Sending {

  private static final String ATTACHED = "attach://";

  private Sending() {}

  static ObjectNode message(Bot bot, Parameters parameters) throws Refusal {
    String text = parameters.text("text").map(String::strip).orElse("");
    if (text.isEmpty()) {
      throw Refusal.badRequest("message text is empty");
    }
    if (text.length() > Rules.LONGEST_TEXT) {
      throw Refusal.badRequest("message is too long");
    }
    return chat(bot, parameters)
        .outgoing(message -> from(bot, message).put("text", text), Optional.empty());
  }

  static ObjectNode document(Bot bot, Parameters parameters) throws Refusal, IOException {
    Chat chat = chat(bot, parameters);
    chat.requireReachable();
    String caption = parameters.text("caption").orElse("");
    if (caption.length() > Rules.LONGEST_CAPTION) {
      throw Refusal.badRequest("message caption is too long");
    }
    StoredFile file = given(bot, parameters);
    return chat.outgoing(
        message -> {
          message.set("document", file.document());
          return from(bot, caption.isEmpty() ? message : message.put("caption", caption));
        },
        Optional.of(file));
  }

  static boolean action(Bot bot, Parameters parameters) throws Refusal {
    chat(bot, parameters).requireReachable();
    if (parameters.text("action").filter(action -> !action.isBlank()).isEmpty()) {
      throw Refusal.badRequest("wrong parameter action in request");
    }
    return true;
  }

  private static Chat chat(Bot bot, Parameters parameters) throws Refusal {
    if (parameters.text("chat_id").orElse("").isBlank()) {
      throw Refusal.badRequest("chat_id is empty");
    }
    return bot.chat(parameters.number("chat_id").orElse(0L));
  }

  /** An upload under the parameter's own name or another one, or the id of a file. */
  private static StoredFile given(Bot bot, Parameters parameters) throws Refusal, IOException {
    Optional<Part> upload = parameters.file("document");
    if (upload.isPresent()) {
      return keep(bot, upload.get());
    }
    String named = parameters.text("document").orElse("");
    if (named.isBlank()) {
      throw Refusal.badRequest("there is no document in the request");
    }
    if (named.startsWith(ATTACHED)) {
      Optional<Part> attached = parameters.file(named.substring(ATTACHED.length()));
      return keep(bot, attached.orElseThrow(() -> wrongFile()));
    }
    return bot.files().withId(named).orElseThrow(() -> wrongFile());
  }

  private static StoredFile keep(Bot bot, Part upload) throws Refusal, IOException {
    if (upload.getSize() == 0) {
      throw Refusal.badRequest("file must be non-empty");
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

  private static Refusal wrongFile() {
    return Refusal.badRequest("wrong file identifier/HTTP URL specified");
  }

  private static ObjectNode from(Bot bot, ObjectNode message) {
    message.set("from", bot.user());
    return message;
  }
}
