package mercury.task;

import java.io.IOException;
import java.util.Map;

/**
 * Puts tasks into a queue. A task is an object of JSON; when {@link #put} returns, it is safe in the
 * queue, and some {@link Worker} will get it, now or later.
 *
 * <p>Write it in these steps, and grade after each: {@code mvn test -pl task}.
 *
 * <ol>
 *   <li>Connect to the broker at {@link WorkerClientConfig#rabbitUrl()}, and publish the data as
 *       one message. Its body is the JSON object in UTF-8, its content type {@code
 *       application/json}. Whatever a map of JSON can hold arrives as it was: maps in maps, lists,
 *       Cyrillic, emoji, numbers above 2<sup>53</sup>, null. Jackson ({@code tools.jackson}) is on
 *       the class path. (C1)
 *   <li>Tasks may be put before any worker runs. See to it that the queue is there before the first
 *       of them is published: durable, not exclusive, not deleted automatically. (C2)
 *   <li>Let the task survive a restart of the broker; a durable queue alone does not do that. (C3)
 *   <li>One client, one connection, no matter how many tasks are put, and from how many threads.
 *       (C5)
 *   <li>{@link #stop}: closes the connection, leaves no thread behind. It may be called twice, and
 *       before anything was put. (C6)
 *   <li>Do not return from {@code put} before the broker has confirmed the message. Mind that a
 *       broker also confirms a message that no queue took: ask it to give such a message back.
 *       When the queue was deleted, or the broker is gone, {@code put} throws. A client that lost
 *       its connection works again when the broker is back. (C4)
 *   <li>Let mistakes in the configuration speak: a malformed URL, a connection refused and wrong
 *       credentials are three different sentences, which name host and port, and never the
 *       password. (C7)
 * </ol>
 *
 * <p>Thread-safe: {@code put} may be called from many threads at once, and none of them waits for
 * another's confirm.
 */
public final class WorkerClient implements AutoCloseable {

  private final WorkerClientConfig config;

  /**
   * Whether the client connects here or in the first {@link #put} is your choice. If here, add
   * {@code throws IOException}.
   */
  public WorkerClient(WorkerClientConfig config) {
    this.config = config;
  }

  /**
   * Puts a task into the queue. Returns when the broker has confirmed that the queue holds it (C4).
   *
   * @param data what the task is about; keys are strings, values anything that JSON can say
   * @throws IllegalStateException after {@link #stop} (C6)
   * @throws IllegalArgumentException if the broker's URL is malformed (C7)
   * @throws IOException if the broker cannot be reached (C7), or does not confirm that the queue
   *     holds the message (C4); it is then unknown whether it does
   */
  public void put(Map<String, ?> data) throws IOException {
    throw new UnsupportedOperationException("WorkerClient.put is not written yet");
  }

  /** Closes the connection. Returns when it is closed; does nothing when it is already (C6). */
  public void stop() {
    throw new UnsupportedOperationException("WorkerClient.stop is not written yet");
  }

  /** The same as {@link #stop}, for try-with-resources. */
  @Override
  public void close() {
    stop();
  }
}
