package mercury.telegram;

import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The methods about a bot's dialogs: its commands, the buttons that people press, its chats. */
final class DialogMethods {

  static final Map<String, BotApiMethod> ALL =
      Map.of(
          "answercallbackquery", BotApiMethod.of(DialogMethods::answerQuery),
          "setmycommands", BotApiMethod.of(DialogMethods::setCommands),
          "getmycommands", BotApiMethod.of(DialogMethods::commands),
          "deletemycommands", BotApiMethod.of(DialogMethods::deleteCommands),
          "getchat", BotApiMethod.of(DialogMethods::chat));

  private static final int MAX_COMMANDS = 100;
  private static final int MAX_ANSWER_LENGTH = 200;
  private static final Pattern COMMAND = Pattern.compile("[a-z0-9_]{1,32}");
  private static final Pattern DESCRIPTION = Pattern.compile("(?s).{1,256}");

  private DialogMethods() {}

  private static boolean answerQuery(TelegramBot bot, RequestParameters parameters)
      throws BotApiException {
    String text = parameters.text("text").orElse("");
    if (text.length() > MAX_ANSWER_LENGTH) {
      throw BotApiException.badRequest("MESSAGE_TOO_LONG");
    }
    TelegramChat chat =
        bot.takeQuery(parameters.text("callback_query_id").orElse(""))
            .orElseThrow(
                () ->
                    BotApiException.badRequest(
                        "query is too old and response timeout expired or query ID is invalid"));
    chat.screen()
        .answered(
            BotApiJson.object().put("text", text).put("alert", parameters.isTrue("show_alert")));
    return true;
  }

  private static boolean setCommands(TelegramBot bot, RequestParameters parameters)
      throws BotApiException {
    JsonNode commands =
        parameters
            .structure("commands")
            .filter(JsonNode::isArray)
            .orElseThrow(() -> BotApiException.badRequest("can't parse commands JSON object"));
    if (commands.size() > MAX_COMMANDS) {
      throw BotApiException.badRequest("BOT_COMMANDS_TOO_MUCH");
    }
    for (JsonNode command : commands) {
      require(COMMAND, command.path("command"), "BOT_COMMAND_INVALID");
      require(DESCRIPTION, command.path("description"), "BOT_COMMAND_DESCRIPTION_INVALID");
    }
    bot.commands().put(audience(parameters), commands);
    return true;
  }

  private static void require(Pattern pattern, JsonNode value, String refusal)
      throws BotApiException {
    if (!pattern.matcher(value.asString("").replaceFirst("^/", "")).matches()) {
      throw BotApiException.badRequest(refusal);
    }
  }

  private static JsonNode commands(TelegramBot bot, RequestParameters parameters)
      throws BotApiException {
    return bot.commands().getOrDefault(audience(parameters), BotApiJson.MAPPER.createArrayNode());
  }

  private static boolean deleteCommands(TelegramBot bot, RequestParameters parameters)
      throws BotApiException {
    bot.commands().remove(audience(parameters));
    return true;
  }

  /** Returns whom commands are for, as text: the scope and the language. */
  private static String audience(RequestParameters parameters) throws BotApiException {
    String scope =
        parameters
            .structure("scope")
            .filter(given -> !given.path("type").asString("default").equals("default"))
            .map(JsonNode::toString)
            .orElse(TelegramBot.EVERYBODY);
    return scope + parameters.text("language_code").orElse("");
  }

  private static ObjectNode chat(TelegramBot bot, RequestParameters parameters)
      throws BotApiException {
    ObjectNode chat = bot.chat(parameters).json();
    chat.putObject("accepted_gift_types");
    return chat.put("accent_color_id", 0).put("max_reaction_count", 11);
  }
}
