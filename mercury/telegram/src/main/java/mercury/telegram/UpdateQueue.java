package mercury.telegram;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The updates of one bot that it has not confirmed yet.
 *
 * <ol>
 *   <li>An update stays until a poll with a higher offset, or a day later.
 *   <li>At most one poll waits; a newer one ends it.
 * </ol>
 *
 * <p>Thread-safe. Polls are answered outside the lock.
 */
final class UpdateQueue {

  private record QueuedUpdate(long id, Instant since, ObjectNode update) {}

  private final TelegramRules rules;
  private final Deque<QueuedUpdate> queued = new ArrayDeque<>();
  private long next = 100_000_000L + new SecureRandom().nextInt(800_000_000);
  private Set<String> allowed = Set.of();
  private UpdatePoll waiting;
  private boolean closed;

  UpdateQueue(TelegramRules rules) {
    this.rules = rules;
  }

  /**
   * Adds an update, unless the bot does not want that kind.
   *
   * @param kind the name of its field, like {@code message}
   */
  void add(String kind, ObjectNode body) {
    UpdatePoll answered;
    List<ObjectNode> batch;
    synchronized (this) {
      if (!allowed.isEmpty() && !allowed.contains(kind)) {
        return;
      }
      ObjectNode update = BotApiJson.object().put("update_id", next);
      update.set(kind, body);
      queued.add(new QueuedUpdate(next++, rules.clock().instant(), update));
      answered = waiting;
      waiting = null;
      batch = answered == null ? List.of() : first(answered.limit());
    }
    if (answered != null) {
      answered.result().complete(batch);
    }
  }

  /**
   * Answers the poll: at once if updates wait, else with the first one that comes, or with none
   * when its time is over.
   */
  CompletableFuture<List<ObjectNode>> poll(UpdatePoll poll) {
    UpdatePoll older;
    synchronized (this) {
      older = waiting;
      waiting = null;
      forget(poll.offset());
      List<ObjectNode> batch = first(poll.limit());
      if (closed) {
        poll.result().completeExceptionally(BotApiException.badGateway());
      } else if (!batch.isEmpty() || poll.timeout().isZero()) {
        poll.result().complete(batch);
      } else {
        waiting = poll;
      }
    }
    if (older != null) {
      older.result().completeExceptionally(BotApiException.conflict());
    }
    return poll.result()
        .completeOnTimeout(List.of(), poll.timeout().toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Takes only updates of these kinds from now on; of all kinds if there are none. */
  synchronized void allow(Set<String> kinds) {
    allowed = Set.copyOf(kinds);
  }

  synchronized boolean isPolled() {
    return waiting != null && !waiting.result().isDone();
  }

  synchronized int pending() {
    expire();
    return queued.size();
  }

  /** Returns the messages that no poll has confirmed yet, as the bot would get them. */
  synchronized List<JsonNode> pendingMessages() {
    expire();
    return queued.stream()
        .map(update -> update.update().path("message"))
        .filter(message -> !message.isMissingNode())
        .toList();
  }

  synchronized void clear() {
    queued.clear();
  }

  /** Ends the waiting poll and every later one. */
  void close() {
    Optional<UpdatePoll> ended;
    synchronized (this) {
      closed = true;
      ended = Optional.ofNullable(waiting);
      waiting = null;
    }
    ended.ifPresent(poll -> poll.result().completeExceptionally(BotApiException.badGateway()));
  }

  private void forget(long offset) {
    if (offset >= 0) {
      queued.removeIf(update -> update.id() < offset);
    } else {
      while (queued.size() > -offset) {
        queued.removeFirst();
      }
    }
  }

  private List<ObjectNode> first(int limit) {
    expire();
    return queued.stream().limit(limit).map(QueuedUpdate::update).toList();
  }

  private void expire() {
    Instant oldest = rules.clock().instant().minus(TelegramRules.UPDATE_LIFETIME);
    queued.removeIf(update -> update.since().isBefore(oldest));
  }
}
