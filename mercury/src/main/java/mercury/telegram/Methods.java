package mercury.telegram;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** The methods of the Bot API that the stand-in has, found by their names in any case. */
final class Methods {

  private final Map<String, Method> all;

  Methods(Rules rules) {
    Receiving receiving = new Receiving(rules);
    this.all =
        Map.of(
            "getme", Method.of((bot, parameters) -> bot.me()),
            "getupdates", receiving::updates,
            "setwebhook", Method.of(receiving::setWebhook),
            "deletewebhook", Method.of(receiving::deleteWebhook),
            "getwebhookinfo", Method.of(receiving::webhookInfo),
            "sendmessage", Method.of(Sending::message),
            "senddocument", Method.of(Sending::document),
            "sendchataction", Method.of(Sending::action),
            "getfile", Method.of(Methods::file));
  }

  Optional<Method> named(String name) {
    return Optional.ofNullable(all.get(name.toLowerCase(Locale.ROOT)));
  }

  private static ObjectNode file(Bot bot, Parameters parameters) throws Refusal {
    String id = parameters.text("file_id").orElse("");
    if (id.isBlank()) {
      throw Refusal.badRequest("file_id not specified");
    }
    StoredFile file =
        bot.files().withId(id).orElseThrow(() -> Refusal.badRequest("invalid file_id"));
    if (file.size() > Rules.LARGEST_DOWNLOAD) {
      throw Refusal.badRequest("file is too big");
    }
    return file.json().put("file_path", file.path());
  }
}
