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
 * The updates that wait for one bot.
 *
 * <ol>
 *   <li>An update stays until a poll with a higher offset, or a day later.
 *   <li>At most one poll waits; a newer one ends it.
 * </ol>
 *
 * <p>Thread-safe. Polls are answered outside the lock.
 */
final class UpdateQueue {

  private record Kept(long id, Instant since, ObjectNode update) {}

  private final TelegramRules rules;
  private final Deque<Kept> kept = new ArrayDeque<>();
  private long next = 100_000_000L + new SecureRandom().nextInt(800_000_000);
  private Set<String> allowed = Set.of();
  private UpdatePoll waiting;
  private boolean closed;

  UpdateQueue(TelegramRules rules) {
    this.rules = rules;
  }

  /**
   * Queues an update, unless the bot does not want that kind.
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
      kept.add(new Kept(next++, rules.clock().instant(), update));
      answered = waiting;
      waiting = null;
      batch = answered == null ? List.of() : first(answered.limit());
    }
    if (answered != null) {
      answered.answer().complete(batch);
    }
  }

  /** Answers the poll: now, with the first update to come, or with none when its time is over. */
  CompletableFuture<List<ObjectNode>> poll(UpdatePoll poll) {
    UpdatePoll older;
    synchronized (this) {
      older = waiting;
      waiting = null;
      forget(poll.offset());
      List<ObjectNode> batch = first(poll.limit());
      if (closed) {
        poll.answer().completeExceptionally(BotApiException.closing());
      } else if (!batch.isEmpty() || poll.timeout().isZero()) {
        poll.answer().complete(batch);
      } else {
        waiting = poll;
      }
    }
    if (older != null) {
      older.answer().completeExceptionally(BotApiException.anotherPoll());
    }
    return poll.answer()
        .completeOnTimeout(List.of(), poll.timeout().toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Only updates of these kinds from now on; of all kinds when there is none. */
  synchronized void allow(Set<String> kinds) {
    allowed = Set.copyOf(kinds);
  }

  synchronized boolean polled() {
    return waiting != null && !waiting.answer().isDone();
  }

  synchronized int pending() {
    expire();
    return kept.size();
  }

  /** The messages that no poll has confirmed yet, as the bot would be told of them. */
  synchronized List<JsonNode> pendingMessages() {
    expire();
    return kept.stream()
        .map(update -> update.update().path("message"))
        .filter(message -> !message.isMissingNode())
        .toList();
  }

  synchronized void clear() {
    kept.clear();
  }

  /** Ends the waiting poll and every later one. */
  void close() {
    Optional<UpdatePoll> ended;
    synchronized (this) {
      closed = true;
      ended = Optional.ofNullable(waiting);
      waiting = null;
    }
    ended.ifPresent(poll -> poll.answer().completeExceptionally(BotApiException.closing()));
  }

  private void forget(long offset) {
    if (offset >= 0) {
      kept.removeIf(update -> update.id() < offset);
    } else {
      while (kept.size() > -offset) {
        kept.removeFirst();
      }
    }
  }

  private List<ObjectNode> first(int limit) {
    expire();
    return kept.stream().limit(limit).map(Kept::update).toList();
  }

  private void expire() {
    Instant oldest = rules.clock().instant().minus(TelegramRules.UPDATE_LIVES);
    kept.removeIf(update -> update.since().isBefore(oldest));
  }
}
