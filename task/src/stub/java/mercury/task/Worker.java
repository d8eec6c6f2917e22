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
 *       consumer. A second {@code start} throws an {@link IllegalStateException}. (W1)
 *   <li>Give every delivery to {@link #handle}, whole: body, even an empty one, all properties and
 *       headers, and the envelope as it was delivered. (W2)
 *   <li>Acknowledge each message individually, when its {@code handle} has returned and not before.
 *       Settle every delivery once, never {@code multiple}. (W3)
 *   <li>A {@code handle} that throws, be it an Error, loses nothing. Its message is delivered again,
 *       to this worker or another, and this worker goes on with the other messages, however many
 *       fail. Nothing else is handled twice because of it; messages with equal bodies or ids are not
 *       duplicates. (W4)
 *   <li>Keep the bound: at most {@code capacity} messages are unacknowledged here, and at most that
 *       many handlers run at once. And use it: when there are enough messages, that many really run
 *       at once, be it 1 or 64, on any machine, and a handler that ends makes room at once. The
 *       lesson {@code qos} shows why the second does not follow from the first. (W5)
 *   <li>A worker whose connection breaks in the middle of {@code handle} loses nothing either:
 *       another worker gets the message. If the steps before are right, there is nothing left to
 *       do. (W6)
 *   <li>{@link #stop} closes the connection and ends the threads. After that no handler starts. It
 *       may be called twice, before {@code start}, after a {@code start} that failed, which leaves
 *       nothing open, and by a handler, for which it does not wait. Workers are independent of one
 *       another. (W7)
 * </ol>
 *
 * <p>For bonus points:
 *
 * <ol>
 *   <li>★ Stop gracefully: take no more messages, give back those that were fetched but not
 *       started, let the running handlers finish undisturbed, however long they take, acknowledge
 *       their messages, and only then close. No handler begins once {@code stop} was called, and
 *       nothing is handled twice because of it. (W8)
 *   <li>★ When the connection is lost and comes back, go on, with one consumer: after any number of
 *       outages of any length. A message that was delivered before the loss cannot be acknowledged
 *       after it, and a handler from before still counts for the bound. (W9)
 *   <li>★ A message that fails again when it is redelivered (the delivery is marked so) would come
 *       back forever. Move it, with its body and properties, and persistent, to the durable queue
 *       {@code <queueName>.dead}, and acknowledge it once it is known to be there. What orders the
 *       broker to do something again, {@code expiration}, {@code user_id}, and the headers {@code
 *       CC} and {@code BCC}, becomes a header {@code x-original-…}. (W10)
 * </ol>
 *
 * <p>A call returns or throws within 5 s when the broker answers at once, and within 15 s when
 * nobody answers; only the handlers may keep {@code stop} waiting longer (W8).
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
