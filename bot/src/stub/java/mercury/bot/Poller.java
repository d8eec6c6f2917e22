package mercury.bot;

import mercury.task.Logger;
import mercury.task.WorkerClient;

/**
 * Brings the updates of a bot from Telegram into a queue, where a {@link BotWorker} finds them, and
 * tells the bus about each.
 *
 * <p>Write it in these steps. {@link TelegramApi} calls the Bot API; {@link WorkerClient} and
 * {@link Logger} are your own.
 *
 * <ol>
 *   <li>{@link #start} polls in a thread of its own. {@code getUpdates} has a {@code timeout}: with
 *       it, Telegram answers when there is an update, or after that many seconds without one. Ask
 *       for the most that Telegram honours, 50, and wait longer than that yourself. Filter out no
 *       kind of update. (P1)
 *   <li>Put every update into the queue, whole and in order: the JSON object as Telegram sent it.
 *       (P1)
 *   <li>Log every update as well: {@code logger.info("update_obj", update)}. This logger only
 *       publishes; what must it not do for that? (P2)
 *   <li>Move the offset. Asking for an offset above an update's id tells Telegram to forget the
 *       update: when may you do that? Think of a broker that is away for a while, and of a poller
 *       that is killed at any line. Every update arrives at least once, and none is skipped. A log
 *       that cannot be written delays no update. (P3)
 *   <li>Telegram may refuse: 409, because another poller uses the same token; 429, with the time
 *       for which it wants to be left alone ({@link TelegramException#retryAfter}); 5xx. Or it says
 *       nothing at all, or nonsense. Go on, but not at once, not after a quarter of an hour, and
 *       without filling the log: write one line when trouble begins, and one when it is over. A
 *       proxy may cut every poll that is idle for a while; nothing is wrong then. (P4)
 *   <li>Pass on updates of unknown kinds too. (P5)
 *   <li>{@link #stop} ends a poll that has 50 seconds to wait, or a pause, stops the client and the
 *       logger, and returns within 2 seconds, even if the broker says nothing. It may be called
 *       twice, and before {@code start}. (P6)
 * </ol>
 *
 * <p>Write a line to the log (SLF4J, level info) for each update, with its id.
 *
 * <p>Thread-safe: its methods may be called from any thread.
 */
public final class Poller implements AutoCloseable {

  private final String token;
  private final PollerConfig config;

  /** Connects to nothing: see {@link #start}. */
  public Poller(String token, PollerConfig config) {
    this.token = token;
    this.config = config;
  }

  /**
   * Begins to poll, in a thread of its own, and returns at once. It does not throw when Telegram or
   * the broker is away: the poller waits for them.
   *
   * @throws IllegalStateException if the poller was started or stopped before
   */
  public synchronized void start() {
    throw new UnsupportedOperationException("Poller.start is not written yet");
  }

  /** Ends the pending poll, and then the client and the logger (P6). */
  public synchronized void stop() {
    throw new UnsupportedOperationException("Poller.stop is not written yet");
  }

  /** The same as {@link #stop}, for try-with-resources. */
  @Override
  public void close() {
    stop();
  }
}
