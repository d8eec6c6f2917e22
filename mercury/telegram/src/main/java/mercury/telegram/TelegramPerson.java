package mercury.telegram;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/**
 * A person in a chat with a bot. What the person does reaches the bot as updates, in the order of
 * the calls. Thread-safe.
 */
public final class TelegramPerson {

  private final TelegramProfile profile;
  private final TelegramBot bot;
  private final TelegramChat chat;

  TelegramPerson(TelegramProfile profile, TelegramBot bot) {
    this.profile = profile;
    this.bot = bot;
    this.chat = bot.chatWith(profile);
  }

  /** Returns who this person is, as bots see it. */
  public TelegramProfile profile() {
    return profile;
  }

  /** Returns the id of this person, which is also that of the private chat. */
  public long id() {
    return profile.id();
  }

  /** Returns the same person in the chat with another bot. */
  public TelegramPerson at(TelegramBot other) {
    return other.person(profile);
  }

  /** Writes a message and returns its number. */
  public long writes(String text) {
    return chat.receive("message", message -> text(from(message), text));
  }

  /** Puts a text into a message, with the entities that Telegram finds in it. */
  static ObjectNode text(ObjectNode message, String text) {
    if (text.length() > TelegramRules.MAX_TEXT_LENGTH) {
      throw new IllegalArgumentException(
          "a message has at most " + TelegramRules.MAX_TEXT_LENGTH + " letters");
    }
    return FormattedText.plain(text).addTo(message, "text", "entities");
  }

  /** Publishes a post in this person's own channel, which the bot reads; returns its number. */
  public long posts(String text) {
    return bot.channelOf(profile).posts(text);
  }

  /**
   * Changes an earlier message.
   *
   * @throws NoSuchElementException if there is no message of that number
   */
  public void edits(long messageId, String text) {
    chat.addUpdate("edited_message", chat.edit(messageId, message -> text(message, text)));
  }

  /** Sends a file of this machine as a document. */
  public StoredFile sends(Path file) throws IOException {
    String type = Files.probeContentType(file);
    try (InputStream bytes = Files.newInputStream(file)) {
      return sends(
          bytes, file.getFileName().toString(), type == null ? "application/octet-stream" : type);
    }
  }

  /** Sends a document of any size; reads the stream to its end and does not close it. */
  public StoredFile sends(InputStream bytes, String name, String type) throws IOException {
    StoredFile file = bot.files().keep(bytes, name, type, "documents");
    chat.receive(
        "message",
        message -> {
          message.set("document", file.document());
          return from(message);
        });
    return file;
  }

  /**
   * Sends a picture as a photo.
   *
   * @throws IllegalArgumentException if the bytes are not a picture
   */
  public StoredFile sendsPhoto(InputStream bytes) throws IOException {
    StoredFile file = bot.files().keep(bytes, "photo.jpg", "image/jpeg", "photos");
    ObjectNode size = PhotoSizeReader.size(file);
    chat.receive(
        "message",
        message -> {
          message.putArray("photo").add(size);
          return from(message);
        });
    return file;
  }

  /**
   * Blocks the bot, which gets an update about it and can write no more.
   *
   * @return whether it was not blocked before
   */
  public boolean blocks() {
    return chat.block(true, () -> membership("member", "kicked"));
  }

  /**
   * Lets the bot write again.
   *
   * @return whether it was blocked before
   */
  public boolean unblocks() {
    return chat.block(false, () -> membership("kicked", "member"));
  }

  /**
   * Presses a button below a message.
   *
   * @param data what the bot is told about that button
   * @throws NoSuchElementException if there is no message of that number
   */
  public void presses(long messageId, String data) {
    if (data.getBytes(StandardCharsets.UTF_8).length > TelegramRules.MAX_BUTTON_BYTES) {
      throw new IllegalArgumentException(
          "a button has at most " + TelegramRules.MAX_BUTTON_BYTES + " bytes of data");
    }
    ObjectNode message = chat.message(messageId);
    chat.screen().used();
    ObjectNode query = BotApiJson.object().put("id", bot.newQuery(chat));
    from(query);
    query.set("message", message);
    query.put("chat_instance", Long.toString(profile.id()));
    chat.addUpdate("callback_query", query.put("data", data));
  }

  /** Returns the photo of that {@code file_unique_id}, if it was sent to or by this bot. */
  Optional<StoredFile> photo(String uniqueId) {
    return bot.files().withUniqueId(uniqueId).filter(file -> file.filePath().startsWith("photos/"));
  }

  /** Returns the conversation with this bot. */
  TelegramChat chat() {
    return chat;
  }

  /** Returns what the bot has answered so far. */
  public List<BotMessage> answers() {
    return chat.answers().list();
  }

  /**
   * Waits until the bot has answered that often, and returns all its answers.
   *
   * @throws TimeoutException saying what came instead, when the time is over
   */
  public List<BotMessage> awaitAnswers(int count, Duration atMost)
      throws InterruptedException, TimeoutException {
    return chat.answers().await(count, atMost);
  }

  /**
   * Calls the listener for every later answer, on a thread of the server, until the returned handle
   * runs.
   */
  public Runnable listens(Consumer<BotMessage> listener) {
    return chat.answers().listen(listener);
  }

  private ObjectNode from(ObjectNode message) {
    message.set("from", profile.user());
    return message;
  }

  private void membership(String before, String after) {
    ObjectNode changed = BotApiJson.object();
    changed.set("chat", chat.json());
    from(changed).put("date", chat.now());
    changed.set("old_chat_member", bot.member(before));
    changed.set("new_chat_member", bot.member(after));
    chat.addUpdate("my_chat_member", changed);
  }
}
