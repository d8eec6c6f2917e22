package mercury.bot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Reduces an update to what the bot needs of it: sender, chat, topic and document. */
final class EssentialUpdate {

  private static final String TOPIC = "message_thread_id";

  private EssentialUpdate() {}

  static ObjectNode of(JsonNode update) {
    ObjectNode essential = JsonNodeFactory.instance.objectNode();
    JsonNode message = update.path("message");
    if (message.isObject()) {
      keepParts(message, essential.putObject("message"));
    }
    return essential;
  }

  private static void keepParts(JsonNode message, ObjectNode into) {
    if (message.path(TOPIC).canConvertToInt()) {
      into.set(TOPIC, message.get(TOPIC));
    }
    if (hasId(message.path("from"))) {
      ObjectNode from = into.putObject("from").put("is_bot", false).put("first_name", "");
      keep(message.get("from"), from, "id", "first_name", "username");
    }
    if (hasId(message.path("chat"))) {
      keep(message.get("chat"), into.putObject("chat").put("type", ""), "id", "type");
    }
    if (message.path("document").isObject()) {
      String[] names = {"file_id", "file_unique_id", "file_name"};
      keep(message.get("document"), into.putObject("document"), names);
    }
  }

  private static boolean hasId(JsonNode part) {
    return part.path("id").isIntegralNumber() && part.get("id").canConvertToLong();
  }

  private static void keep(JsonNode from, ObjectNode into, String... names) {
    for (String name : names) {
      if (from.hasNonNull(name)) {
        into.set(name, from.get(name));
      }
    }
  }
}
