package mercury.telegram;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/** The methods of the Bot API that the stand-in has, by their names in any case. Immutable. */
final class BotApiMethods {

  private static final Pattern NAME = Pattern.compile("[A-Za-z]{1,64}");

  private final Map<String, BotApiMethod> all = new HashMap<>();

  BotApiMethods(TelegramRules rules) {
    all.put("getme", BotApiMethod.of((bot, parameters) -> bot.me()));
    all.put("getfile", BotApiMethod.of(BotApiMethods::file));
    all.put("logout", BotApiMethod.of((bot, parameters) -> true));
    all.put("close", BotApiMethod.of((bot, parameters) -> true));
    all.putAll(new UpdateMethods(rules).all());
    all.putAll(SendMethods.ALL);
    all.putAll(EditMethods.ALL);
    all.putAll(DialogMethods.ALL);
  }

  /** Returns the method of that name; refuses any other by its name. */
  BotApiMethod find(String name) throws BotApiException {
    BotApiMethod method = all.get(name.toLowerCase(Locale.ROOT));
    if (method == null) {
      throw NAME.matcher(name).matches()
          ? BotApiException.notFound("the stand-in has no method " + name)
          : BotApiException.notFound();
    }
    return method;
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
