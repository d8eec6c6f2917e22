package mercury.telegram;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** The methods of the Bot API that the stand-in has, by their names in any case. Immutable. */
final class BotApiMethods {

  private final Map<String, BotApiMethod> all;

  BotApiMethods(TelegramRules rules) {
    UpdateMethods updates = new UpdateMethods(rules);
    this.all =
        Map.of(
            "getme", BotApiMethod.of((bot, parameters) -> bot.me()),
            "getupdates", updates::updates,
            "setwebhook", BotApiMethod.of(updates::setWebhook),
            "deletewebhook", BotApiMethod.of(updates::deleteWebhook),
            "getwebhookinfo", BotApiMethod.of(updates::webhookInfo),
            "sendmessage", BotApiMethod.of(SendMethods::message),
            "senddocument", BotApiMethod.of(SendMethods::document),
            "sendchataction", BotApiMethod.of(SendMethods::action),
            "getfile", BotApiMethod.of(BotApiMethods::file));
  }

  Optional<BotApiMethod> find(String name) {
    return Optional.ofNullable(all.get(name.toLowerCase(Locale.ROOT)));
  }

  private static ObjectNode file(TelegramBot bot, RequestParameters parameters)
      throws BotApiException {
    String id = parameters.text("file_id").orElse("");
    if (id.isBlank()) {
      throw BotApiException.badRequest("file_id not specified");
    }
    StoredFile file =
        bot.files().withId(id).orElseThrow(() -> BotApiException.badRequest("invalid file_id"));
    if (file.size() > TelegramRules.MAX_DOWNLOAD_BYTES) {
      throw BotApiException.badRequest("file is too big");
    }
    return file.json().put("file_path", file.filePath());
  }
}
