package mercury.telegram;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
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
    return chat.receive("message", message -> from(message).put("text", text));
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
    chat.addUpdate("edited_message", chat.edit(messageId, message -> message.put("text", text)));
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
    ObjectNode query = BotApiJson.object().put("id", bot.nextQuery());
    from(query);
    query.set("message", chat.message(messageId));
    query.put("chat_instance", Long.toString(profile.id()));
    chat.addUpdate("callback_query", query.put("data", data));
  }

  /** Returns the whole conversation so far, as the bot sees it. */
  List<ObjectNode> messages() {
    return chat.messages();
  }

  /** Returns what the bot has answered so far. */
  public List<BotMessage> answers() {
    return chat.answers();
  }

  /**
   * Waits until the bot has answered that often, and returns all its answers.
   *
   * @throws TimeoutException saying what came instead, when the time is over
   */
  public List<BotMessage> awaitAnswers(int count, Duration atMost)
      throws InterruptedException, TimeoutException {
    return chat.awaitAnswers(count, atMost);
  }

  /**
   * Calls the listener for every later answer, on a thread of the server, until the returned handle
   * runs.
   */
  public Runnable listens(Consumer<BotMessage> listener) {
    return chat.listen(listener);
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
