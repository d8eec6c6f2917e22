package mercury.telegram;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The people, bots and chats as JSON for a page. Thread-safe. */
final class PeopleView {

  private final TelegramState state;

  PeopleView(TelegramState state) {
    this.state = state;
  }

  /** Returns the people, and the bots with the messages that they have not taken yet. */
  ObjectNode everybody() {
    ObjectNode all = BotApiJson.object();
    ArrayNode people = all.putArray("people");
    state.people().forEach(profile -> people.add(profile.user()));
    ArrayNode bots = all.putArray("bots");
    state.bots().forEach(bot -> bots.add(described(bot)));
    return all;
  }

  /** Returns the same with every chat, and with that many of its newest messages. */
  ObjectNode everybodyWithChats(int messages) {
    ObjectNode all = everybody();
    ArrayNode chats = all.putArray("chats");
    for (TelegramProfile profile : state.people()) {
      for (TelegramBot bot : state.bots()) {
        chats.add(shown(bot.person(profile), bot, messages));
      }
    }
    return all;
  }

  private static ObjectNode shown(TelegramPerson person, TelegramBot bot, int messages) {
    ObjectNode chat = BotApiJson.object().put("person", person.id()).put("bot", bot.id());
    List<ObjectNode> all = person.chat().messages();
    ArrayNode newest = chat.putArray("messages");
    all.subList(Math.max(0, all.size() - messages), all.size()).forEach(newest::add);
    return person.chat().screen().addTo(chat);
  }

  private static ObjectNode described(TelegramBot bot) {
    ObjectNode described = bot.user();
    JsonNode commands = bot.commands().get(TelegramBot.EVERYBODY);
    if (commands != null) {
      described.set("commands", commands);
    }
    ArrayNode waiting = described.putArray("waiting");
    for (JsonNode message : bot.updates().pendingMessages()) {
      waiting
          .addObject()
          .put("chat", message.at("/chat/id").asLong())
          .put("message_id", message.get("message_id").asLong());
    }
    return described;
  }
}
