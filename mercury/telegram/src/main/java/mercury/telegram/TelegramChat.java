package mercury.telegram;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/** A conversation of one bot: with a person, in a channel or in a group. Thread-safe. */
final class TelegramChat {

  private final ObjectNode json;
  private final UpdateQueue updates;
  private final TelegramRules rules;
  private final ForumTopics topics = new ForumTopics();
  private final BotAnswers answers = new BotAnswers();
  private final ChatScreen screen;
  private final ChatMessages messages = new ChatMessages();
  private Optional<BotApiException> refusal = Optional.empty();
  private boolean open;
  private boolean blocked;

  /**
   * Makes an empty conversation.
   *
   * @param open whether the bot may begin it
   */
  TelegramChat(ObjectNode json, UpdateQueue updates, TelegramRules rules, boolean open) {
    this.json = json;
    this.updates = updates;
    this.rules = rules;
    this.open = open;
    this.screen = new ChatScreen(rules);
  }

  ObjectNode json() {
    return json.deepCopy();
  }

  long id() {
    return json.get("id").asLong();
  }

  ForumTopics topics() {
    return topics;
  }

  BotAnswers answers() {
    return answers;
  }

  ChatScreen screen() {
    return screen;
  }

  /** Adds a message of the other side, which becomes an update of that kind. */
  synchronized long receive(String kind, UnaryOperator<ObjectNode> content) {
    open = true;
    screen.used();
    ObjectNode message = content.apply(blank());
    messages.put(message);
    updates.add(kind, message.deepCopy());
    return message.get("message_id").asLong();
  }

  /** Adds an update that is not a new message. */
  void addUpdate(String kind, ObjectNode body) {
    updates.add(kind, body);
  }

  /** Adds a message of the bot. */
  ObjectNode send(
      BotSending sending, UnaryOperator<ObjectNode> content, Optional<StoredFile> document)
      throws BotApiException {
    BotMessage answer;
    synchronized (this) {
      requireReachable();
      ObjectNode message = content.apply(addressed(sending));
      sending.markup().inline().ifPresent(buttons -> message.set("reply_markup", buttons));
      messages.put(message);
      screen.sent(sending.markup());
      answer =
          new BotMessage(
              message.get("message_id").asLong(),
              message.path("text").asString(""),
              document,
              message.deepCopy());
      answers.add(answer);
    }
    answers.tell(answer);
    return answer.json().deepCopy();
  }

  synchronized void requireReachable() throws BotApiException {
    if (refusal.isPresent()) {
      throw refusal.get();
    }
    if (blocked) {
      throw BotApiException.forbidden("bot was blocked by the user");
    }
    if (!open) {
      throw BotApiException.forbidden("bot can't initiate conversation with a user");
    }
  }

  /** Refuses the bot from now on, or no longer. */
  synchronized void refuse(Optional<BotApiException> reason) {
    refusal = reason;
  }

  /**
   * Returns the message of that number.
   *
   * @throws java.util.NoSuchElementException if there is none
   */
  synchronized ObjectNode message(long id) {
    return messages.get(id);
  }

  synchronized Optional<ObjectNode> find(long id) {
    return messages.find(id);
  }

  /** Changes a message in place and returns its new state. */
  synchronized ObjectNode edit(long id, UnaryOperator<ObjectNode> change) {
    ObjectNode changed = change.apply(messages.get(id)).put("edit_date", now());
    messages.put(changed);
    return changed.deepCopy();
  }

  synchronized boolean delete(long id) {
    return messages.remove(id);
  }

  synchronized List<ObjectNode> messages() {
    return messages.list();
  }

  /**
   * Blocks the bot or lets it write again.
   *
   * @param change runs if that changes anything, before anything else happens here
   * @return whether it has run
   */
  synchronized boolean block(boolean block, Runnable change) {
    boolean changed = blocked != block;
    blocked = block;
    if (changed) {
      change.run();
    }
    return changed;
  }

  long now() {
    return rules.clock().instant().getEpochSecond();
  }

  /** Returns a message without content, in its topic and with the message that it answers. */
  private ObjectNode addressed(BotSending sending) throws BotApiException {
    if (sending.topic().isPresent()) {
      topics.requireOpen(sending.topic().get());
    }
    Optional<ObjectNode> replied = sending.repliedTo().flatMap(messages::find);
    if (sending.repliedTo().isPresent() && replied.isEmpty() && !sending.evenAlone()) {
      throw BotApiException.badRequest("message to be replied not found");
    }
    ObjectNode message = blank();
    sending
        .topic()
        .ifPresent(topic -> message.put("message_thread_id", topic).put("is_topic_message", true));
    replied.ifPresent(
        one -> message.set("reply_to_message", one.without(List.of("reply_to_message"))));
    return message;
  }

  private ObjectNode blank() {
    ObjectNode message = BotApiJson.object().put("message_id", messages.next());
    message.set("chat", json());
    return message.put("date", now());
  }
}
