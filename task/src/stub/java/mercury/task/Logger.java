package mercury.task;

import java.io.IOException;
import java.util.Map;

/**
 * A bus of events that all processes share: every logger with the same name can publish, and every
 * started one gets every event. A subclass says what to do with the events: it overrides {@link
 * #handleInfo} and {@link #handleCritical}.
 *
 * <p>Write it in these steps, and grade after each: {@code mvn test -pl task}.
 *
 * <ol>
 *   <li>{@link #info} and {@link #critical} publish <code>{"msg": msg, "data": data}</code> as JSON
 *       to the exchange {@link LoggerConfig#name()}, which is direct and durable, with the routing
 *       key {@code info} or {@code critical} and the content type {@code application/json}. The
 *       data arrives unchanged, as a task does (C1). Make sure that the exchange exists. (L1)
 *   <li>They work without {@link #start}. A logger that only publishes has no queue: nobody would
 *       empty it. (L2)
 *   <li>{@link #start} declares a temporary queue, which is named by the broker and exclusive to
 *       this connection, binds it to the exchange for both keys, and consumes it. It does not wait
 *       for events. (L3)
 *   <li>Call {@code handleInfo} or {@code handleCritical} with the {@code data} of the event. The
 *       routing key decides which, never the body. (L4)
 *   <li>Every started logger gets its own copy of every event, equal ones and its own too, in the
 *       order in which the events were published. Loggers are independent of one another. (L5)
 *   <li>Nothing on the bus can end a logger: not a handler that throws, be it an Error, not a body
 *       that is not JSON, not an unknown routing key. It goes on with the next event, however often
 *       that happens. (L6)
 *   <li>{@link #stop} closes the connection; the queue disappears with it, and no thread is left.
 *       It may be called twice, and before {@code start}. After it, {@code info} and {@code
 *       critical} throw an {@link IllegalStateException}. (L7)
 * </ol>
 *
 * <p>A call returns or throws within 5 s when the broker answers at once, and within 15 s when
 * nobody answers.
 *
 * <p>Thread-safe: all its methods may be called from any thread. The handlers are called one event
 * at a time.
 */
public abstract class Logger implements AutoCloseable {

  private final LoggerConfig config;

  /**
   * Creates a logger. You may connect here or when a connection is needed. If here, add {@code
   * throws IOException}.
   */
  protected Logger(LoggerConfig config) {
    this.config = config;
  }

  /** Handles the data of an event that was published with {@link #info}. */
  protected abstract void handleInfo(Map<String, Object> data);

  /** Handles the data of an event that was published with {@link #critical}. */
  protected abstract void handleCritical(Map<String, Object> data);

  /**
   * Publishes an event that is worth knowing.
   *
   * @throws IllegalStateException after {@link #stop}
   * @throws IOException if it could not be published
   */
  public void info(String msg, Map<String, ?> data) throws IOException {
    throw new UnsupportedOperationException("Logger.info is not written yet");
  }

  /**
   * Publishes an event that somebody should look at.
   *
   * @throws IllegalStateException after {@link #stop}
   * @throws IOException if it could not be published
   */
  public void critical(String msg, Map<String, ?> data) throws IOException {
    throw new UnsupportedOperationException("Logger.critical is not written yet");
  }

  /**
   * Begins to handle events. It handles all that are published after it has returned (L3).
   *
   * @throws IllegalStateException if the logger was started or stopped before
   * @throws IOException if the broker cannot be reached
   */
  public void start() throws IOException {
    throw new UnsupportedOperationException("Logger.start is not written yet");
  }

  /** Closes all connections. Does nothing when the logger is stopped already (L7). */
  public void stop() {
    throw new UnsupportedOperationException("Logger.stop is not written yet");
  }

  /** The same as {@link #stop}, for try-with-resources. */
  @Override
  public void close() {
    stop();
  }
}
