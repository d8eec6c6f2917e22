package mercury.telegram;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/** A conversation of one bot, with a person or in a channel. Thread-safe. */
final class TelegramChat {

  private final ObjectNode json;
  private final UpdateQueue updates;
  private final TelegramRules rules;
  private final List<ObjectNode> messages = new ArrayList<>();
  private final List<BotMessage> answers = new ArrayList<>();
  private final List<Consumer<BotMessage>> listeners = new CopyOnWriteArrayList<>();
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
  }

  ObjectNode json() {
    return json.deepCopy();
  }

  /** Adds a message of the other side, which becomes an update of that kind. */
  synchronized long receive(String kind, UnaryOperator<ObjectNode> content) {
    open = true;
    ObjectNode message = content.apply(blank());
    messages.add(message);
    updates.add(kind, message.deepCopy());
    return message.get("message_id").asLong();
  }

  /** Adds an update that is not a new message. */
  void addUpdate(String kind, ObjectNode body) {
    updates.add(kind, body);
  }

  /** Adds a message of the bot. */
  ObjectNode send(UnaryOperator<ObjectNode> content, Optional<StoredFile> document)
      throws BotApiException {
    BotMessage answer;
    synchronized (this) {
      requireReachable();
      ObjectNode message = content.apply(blank());
      messages.add(message);
      answer =
          new BotMessage(
              message.get("message_id").asLong(),
              message.path("text").asString(""),
              document,
              message.deepCopy());
      answers.add(answer);
      notifyAll();
    }
    listeners.forEach(listener -> listener.accept(answer));
    return answer.json().deepCopy();
  }

  synchronized void requireReachable() throws BotApiException {
    if (blocked) {
      throw BotApiException.forbidden("bot was blocked by the user");
    }
    if (!open) {
      throw BotApiException.forbidden("bot can't initiate conversation with a user");
    }
  }

  /**
   * Returns the message of that number.
   *
   * @throws NoSuchElementException if there is none
   */
  synchronized ObjectNode message(long id) {
    if (id < 1 || id > messages.size()) {
      throw new NoSuchElementException("there is no message " + id + " in this chat");
    }
    return messages.get((int) id - 1).deepCopy();
  }

  /** Changes a message in place and returns its new state. */
  synchronized ObjectNode edit(long id, UnaryOperator<ObjectNode> change) {
    ObjectNode changed = change.apply(message(id)).put("edit_date", now());
    messages.set((int) id - 1, changed);
    return changed.deepCopy();
  }

  synchronized List<ObjectNode> messages() {
    return messages.stream().map(ObjectNode::deepCopy).toList();
  }

  synchronized List<BotMessage> answers() {
    return List.copyOf(answers);
  }

  synchronized List<BotMessage> awaitAnswers(int count, Duration atMost)
      throws InterruptedException, TimeoutException {
    long deadline = System.nanoTime() + atMost.toNanos();
    while (answers.size() < count) {
      long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
      if (left <= 0) {
        throw new TimeoutException(
            String.format(
                Locale.ROOT,
                "%d answers of %d within %s: %s",
                answers.size(),
                count,
                atMost,
                answers));
      }
      wait(left);
    }
    return List.copyOf(answers);
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

  /** Calls the listener for every later answer, on the thread that serves the bot's request. */
  Runnable listen(Consumer<BotMessage> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  long now() {
    return rules.clock().instant().getEpochSecond();
  }

  private ObjectNode blank() {
    ObjectNode message = BotApiJson.object().put("message_id", messages.size() + 1L);
    message.set("chat", json());
    return message.put("date", now());
  }
}
