package mercury.telegram;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The parts of a chat that a person sees besides its messages: the bot's keyboard, its answer to a
 * pressed button, and whether it is typing. Thread-safe.
 */
final class ChatScreen {

  /** The time for which Telegram shows a chat action. */
  private static final Duration ACTION_TIME = Duration.ofSeconds(5);

  private final TelegramRules rules;
  private Optional<JsonNode> keyboard = Optional.empty();
  private Optional<ObjectNode> pressed = Optional.empty();
  private String action = "";
  private Instant since = Instant.EPOCH;

  ChatScreen(TelegramRules rules) {
    this.rules = rules;
  }

  /** Takes over the keyboard that came with a message, and ends the bot's action. */
  synchronized void sent(ReplyMarkup markup) {
    action = "";
    markup
        .keyboard()
        .ifPresent(given -> keyboard = Optional.of(given).filter(shown -> shown.has("keyboard")));
  }

  /** Forgets what was for the moment before the person did something. */
  synchronized void used() {
    pressed = Optional.empty();
    boolean oneTime =
        keyboard.map(shown -> shown.path("one_time_keyboard").asBoolean(false)).orElse(false);
    keyboard = oneTime ? Optional.empty() : keyboard;
  }

  /** Shows the bot's answer to a pressed button. */
  synchronized void answered(ObjectNode answer) {
    pressed = Optional.of(answer);
  }

  synchronized void does(String what) {
    action = what;
    since = rules.clock().instant();
  }

  /** Adds it to the chat as the page gets it. */
  synchronized ObjectNode addTo(ObjectNode chat) {
    keyboard.ifPresent(shown -> chat.set("keyboard", shown));
    pressed.ifPresent(shown -> chat.set("pressed", shown));
    boolean recent = since.plus(ACTION_TIME).isAfter(rules.clock().instant());
    return action.isEmpty() || !recent ? chat : chat.put("action", action);
  }
}
