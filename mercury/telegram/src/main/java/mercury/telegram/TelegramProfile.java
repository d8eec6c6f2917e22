package mercury.telegram;

import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/**
 * A person as bots see it. Immutable.
 *
 * @param id the id of the user, which is also that of the private chat
 * @param firstName never empty
 * @param username the name without the {@code @}; many people have none
 * @param language the code of a language, like {@code en}
 */
public record TelegramProfile(
    long id, String firstName, Optional<String> username, String language) {

  public TelegramProfile {
    if (firstName.isBlank()) {
      throw new IllegalArgumentException("a person has a first name, which may not be empty");
    }
    if (id <= 0 || id > TelegramRules.MAX_ID) {
      throw new IllegalArgumentException(
          "a person's id is between 1 and %s, not %s".formatted(TelegramRules.MAX_ID, id));
    }
    if (Stream.concat(Stream.of(firstName, language), username.stream())
        .anyMatch(text -> text.length() > TelegramRules.MAX_NAME_LENGTH)) {
      throw new IllegalArgumentException(
          "a person's names have at most %s letters".formatted(TelegramRules.MAX_NAME_LENGTH));
    }
  }

  ObjectNode user() {
    ObjectNode user =
        BotApiJson.object().put("id", id).put("is_bot", false).put("first_name", firstName);
    username.ifPresent(name -> user.put("username", name));
    return user.put("language_code", language);
  }

  ObjectNode privateChat() {
    ObjectNode chat = BotApiJson.object().put("id", id).put("first_name", firstName);
    username.ifPresent(name -> chat.put("username", name));
    return chat.put("type", "private");
  }
}
