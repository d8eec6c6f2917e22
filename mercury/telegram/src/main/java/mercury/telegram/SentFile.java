package mercury.telegram;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The file that a bot sends: an upload, or one that Telegram has already. */
final class SentFile {

  private static final String ATTACHED = "attach://";

  private SentFile() {}

  /**
   * Returns the upload under the parameter's own name or another one, or the file of an id.
   *
   * @param name of the parameter, which is the kind of the file too
   */
  static StoredFile of(TelegramBot bot, RequestParameters parameters, String name)
      throws BotApiException, IOException {
    Optional<Part> upload = parameters.file(name);
    if (upload.isPresent()) {
      return keep(bot, upload.get(), name);
    }
    String named = parameters.text(name).orElse("");
    if (named.isBlank()) {
      throw BotApiException.badRequest("there is no " + name + " in the request");
    }
    if (named.startsWith(ATTACHED)) {
      Optional<Part> attached = parameters.file(named.substring(ATTACHED.length()));
      return keep(bot, attached.orElseThrow(() -> wrongFile()), name);
    }
    return known(bot.files().withId(named).orElseThrow(() -> wrongFile()), name);
  }

  private static StoredFile known(StoredFile file, String kind) throws BotApiException {
    if (!file.filePath().startsWith(kind)) {
      String own = file.filePath().startsWith("photo") ? "Photo" : "Document";
      String wanted = kind.equals("photo") ? "Photo" : "Document";
      throw BotApiException.badRequest("can't use file of type %s as %s".formatted(own, wanted));
    }
    return file;
  }

  private static StoredFile keep(TelegramBot bot, Part upload, String kind)
      throws BotApiException, IOException {
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
              kind + "s");
    }
  }

  private static BotApiException wrongFile() {
    return BotApiException.badRequest("wrong file identifier/HTTP URL specified");
  }
}
