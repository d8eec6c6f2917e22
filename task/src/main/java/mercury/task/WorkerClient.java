package mercury.task;

import java.io.IOException;
import java.util.Map;

/**
 * Puts tasks into a queue. A task is a JSON object; when {@link #put} returns, it is safe in the
 * queue, and some {@link Worker} will get it, now or later.
 *
 * <p>Write it in these steps, and grade after each: {@code mvn test -pl task}.
 *
 * <ol>
 *   <li>Connect to the broker at {@link WorkerClientConfig#rabbitUrl()}, and publish the data as
 *       one message. Its body is the JSON object in UTF-8, its content type {@code
 *       application/json}. Everything that JSON can hold arrives unchanged: maps in maps, lists,
 *       Cyrillic, emoji, numbers above 2<sup>53</sup>, null. Jackson ({@code tools.jackson}) is on
 *       the class path. (C1)
 *   <li>Tasks may be put before any worker runs. Make sure that the queue exists before the first
 *       of them is published: durable, not exclusive, not deleted automatically. (C2)
 *   <li>Make each task survive a restart of the broker; a durable queue alone does not do that.
 *       (C3)
 *   <li>Keep one connection per client, no matter how many tasks are put, and from how many
 *       threads. (C5)
 *   <li>{@link #stop} closes the connection and leaves no thread behind. It may be called twice,
 *       and before anything was put. (C6)
 *   <li>Do not return from {@code put} before the broker has confirmed the message. Note that a
 *       broker also confirms a message that no queue took: ask it to return such a message. When
 *       the queue was deleted, or the broker is gone, {@code put} throws. A client that lost its
 *       connection works again when the broker is back. (C4)
 *   <li>Report mistakes in the configuration clearly: a malformed URL, a refused connection and
 *       wrong credentials get three different sentences, which name host and port, but never the
 *       password. (C7)
 * </ol>
 *
 * <p>Thread-safe: {@code put} may be called from many threads at once, and none of them waits for
 * another's confirm.
 */
public final class WorkerClient implements AutoCloseable {

  private final WorkerClientConfig config;

  /**
   * Creates a client. You may connect here or in the first {@link #put}. If here, add {@code throws
   * IOException}.
   */
  public WorkerClient(WorkerClientConfig config) {
    this.config = config;
  }

  /**
   * Puts a task into the queue. Returns when the broker has confirmed that the queue holds it (C4).
   *
   * @param data the content of the task; keys are strings, values anything that JSON can express
   * @throws IllegalStateException after {@link #stop} (C6)
   * @throws IllegalArgumentException if the broker's URL is malformed (C7)
   * @throws IOException if the broker cannot be reached (C7), or does not confirm that the queue
   *     holds the message (C4); you then cannot know whether it does
   */
  public void put(Map<String, ?> data) throws IOException {
    throw new UnsupportedOperationException("WorkerClient.put is not written yet");
  }

  /**
   * Closes the connection, and returns when it is closed. Does nothing when it is closed already
   * (C6).
   */
  public void stop() {
    throw new UnsupportedOperationException("WorkerClient.stop is not written yet");
  }

  /** The same as {@link #stop}, for try-with-resources. */
  @Override
  public void close() {
    stop();
  }
}
