package mercury.task;

import com.rabbitmq.client.Delivery;
import java.io.IOException;

/**
 * Handles the tasks of a queue, up to {@link WorkerConfig#capacity()} at a time. A subclass says
 * how: it overrides {@link #handle}.
 *
 * <p>Write it in these steps, and grade after each: {@code mvn test -pl task}.
 *
 * <ol>
 *   <li>{@link #start} connects, declares the queue exactly as {@link WorkerClient} does, and
 *       consumes it. It does not wait for messages, but when it returns, the broker knows the
 *       consumer. (W1)
 *   <li>Give every delivery to {@link #handle}, whole: body, properties, envelope. (W2)
 *   <li>Acknowledge each message individually, when its {@code handle} has returned and not before.
 *       (W3)
 *   <li>A {@code handle} that throws loses nothing. Its message is delivered again, to this worker
 *       or another, and this worker goes on with the other messages. (W4)
 *   <li>Keep the bound: at most {@code capacity} messages are unacknowledged here, and at most that
 *       many handlers run at once. And use it: when there are enough messages, that many really run
 *       at once. The lesson {@code qos} shows why the second does not follow from the first. (W5)
 *   <li>A worker whose connection breaks in the middle of {@code handle} loses nothing either:
 *       another worker gets the message. If the steps before are right, there is nothing left to
 *       do. (W6)
 *   <li>{@link #stop} closes the connection and ends the threads. After that no handler starts. It
 *       may be called twice, and before {@code start}. (W7)
 * </ol>
 *
 * <p>For bonus points:
 *
 * <ol>
 *   <li>★ Stop gracefully: take no more messages, give back those that were fetched but not
 *       started, let the running handlers finish undisturbed, acknowledge their messages, and only
 *       then close. Nothing is handled twice because of the stop. (W8)
 *   <li>★ When the connection is lost and comes back, go on. A message that was delivered before
 *       the loss cannot be acknowledged after it. (W9)
 *   <li>★ A message that fails again when it is redelivered would come back forever. Move it to the
 *       durable queue {@code <queueName>.dead}, and acknowledge it once it is safe there. (W10)
 * </ol>
 *
 * <p>Thread-safe: all its methods may be called from any thread. {@code handle} is called from up
 * to {@code capacity} threads at once, so a subclass has to be thread-safe too.
 */
public abstract class Worker implements AutoCloseable {

  private final WorkerConfig config;

  /** Opens nothing: see {@link #start}. */
  protected Worker(WorkerConfig config) {
    this.config = config;
  }

  /**
   * Handles one task. A normal return means that the task is done and may be forgotten.
   *
   * @param message body, properties and envelope, as delivered
   * @throws Exception if the task could not be done; it is delivered again (W4)
   */
  protected abstract void handle(Delivery message) throws Exception;

  /**
   * Begins to handle tasks, in the worker's own threads. Returns when the consumer is registered at
   * the broker (W1).
   *
   * @throws IllegalStateException if the worker was started or stopped before
   * @throws IOException if the broker cannot be reached
   */
  public void start() throws IOException {
    throw new UnsupportedOperationException("Worker.start is not written yet");
  }

  /**
   * Ends the worker. When it returns, the connection is closed, no handler will start (W7), and,
   * with W8, none is running. Does nothing when the worker is stopped already.
   */
  public void stop() {
    throw new UnsupportedOperationException("Worker.stop is not written yet");
  }

  /** The same as {@link #stop}, for try-with-resources. */
  @Override
  public void close() {
    stop();
  }
}
