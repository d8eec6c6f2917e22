package mercury.telegram;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/**
 * A group that a bot is a member of: a small one, or a supergroup that is a forum with topics.
 * Thread-safe.
 */
public final class TelegramGroup {

  private final TelegramBot bot;
  private final TelegramChat chat;

  TelegramGroup(TelegramBot bot, TelegramChat chat) {
    this.bot = bot;
    this.chat = chat;
  }

  /** Returns its id, which is negative. */
  public long id() {
    return chat.id();
  }

  /** Returns what the bot has written here so far. */
  public List<BotMessage> answers() {
    return chat.answers().list();
  }

  /** Has somebody write outside of all topics, and returns the number of the message. */
  public long writes(TelegramPerson person, String text) {
    return add(person, Optional.empty(), message -> TelegramPerson.text(message, text));
  }

  /** Has somebody write in a topic, and returns the number of the message. */
  public long writes(TelegramPerson person, long topic, String text) {
    return add(person, Optional.of(topic), message -> TelegramPerson.text(message, text));
  }

  /** Has somebody send a document in a topic; reads the stream to its end and does not close it. */
  public StoredFile sends(TelegramPerson person, long topic, InputStream bytes, String name)
      throws IOException {
    StoredFile file = bot.files().keep(bytes, name, "application/octet-stream", "documents");
    add(person, Optional.of(topic), message -> message.set("document", file.document()));
    return file;
  }

  /** Opens a topic in a forum, and returns its {@code message_thread_id}. */
  public long opensTopic(TelegramPerson person, String name) {
    long topic =
        chat.receive(
            "message",
            message -> {
              message.set("from", person.profile().user());
              message.putObject("forum_topic_created").put("name", name).put("icon_color", 7322096);
              long number = message.get("message_id").asLong();
              return message.put("message_thread_id", number).put("is_topic_message", true);
            });
    chat.topics().add(topic, name);
    return topic;
  }

  /** Closes a topic: the bot can write there no more, {@code TOPIC_CLOSED}. */
  public void closesTopic(long topic) {
    chat.topics().close(topic);
  }

  /** Opens a closed topic again. */
  public void reopensTopic(long topic) {
    chat.topics().reopen(topic);
  }

  /**
   * Turns the group into a supergroup with a new id; the bot is refused at the old one, with {@code
   * migrate_to_chat_id}, and gets both messages that say so.
   */
  public TelegramGroup movesToSupergroup() {
    TelegramGroup moved = bot.supergroup(chat.json().path("title").asString(), false);
    chat.receive("message", message -> message.put("migrate_to_chat_id", moved.id()));
    moved.chat.receive("message", message -> message.put("migrate_from_chat_id", id()));
    chat.refuse(Optional.of(BotApiException.groupMoved(moved.id())));
    return moved;
  }

  /** Takes from the bot the right to write. */
  public void mutesBot() {
    chat.refuse(
        Optional.of(
            BotApiException.badRequest("not enough rights to send text messages to the chat")));
  }

  /** Removes the bot, which is forbidden to write. */
  public void removesBot() {
    String kind = chat.json().path("type").asString();
    chat.refuse(
        Optional.of(BotApiException.forbidden("bot was kicked from the %s chat".formatted(kind))));
  }

  /** Lets a muted or removed bot write again. */
  public void welcomesBot() {
    chat.refuse(Optional.empty());
  }

  /**
   * Waits until the bot has written here that often, and returns all of it.
   *
   * @throws TimeoutException saying what came instead, when the time is over
   */
  public List<BotMessage> awaitAnswers(int count, Duration atMost)
      throws InterruptedException, TimeoutException {
    return chat.answers().await(count, atMost);
  }

  private long add(TelegramPerson person, Optional<Long> topic, UnaryOperator<ObjectNode> content) {
    return chat.receive(
        "message",
        message -> {
          message.set("from", person.profile().user());
          topic.ifPresent(number -> putInTopic(message, number));
          return content.apply(message);
        });
  }

  /** A message in a topic answers the message that opened it, as far as bots can see. */
  private void putInTopic(ObjectNode message, long topic) {
    message.put("message_thread_id", topic).put("is_topic_message", true);
    message.set("reply_to_message", chat.message(topic));
  }
}
