package mercury.task;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;

/**
 * Puts tasks into a queue. When {@link #put} returns, the broker has confirmed the task and the
 * queue holds it, on disk.
 *
 * <p>Connects in the first {@code put}. When the broker is away, {@code put} throws; when it is
 * back, the next one works.
 *
 * <p>Thread-safe. Threads share one connection, and each waits for its own confirm.
 */
public final class WorkerClient implements AutoCloseable {

  private static final String DEFAULT_EXCHANGE = "";

  private final String queue;
  private final Publisher publisher;

  /** Opens nothing: see {@link #put}. */
  public WorkerClient(WorkerClientConfig config) {
    queue = config.queueName();
    publisher =
        new Publisher(
            config.rabbitUrl(),
            "worker client of " + queue,
            new DurableQueue(queue)::declareOn); // C2
  }

  /**
   * Puts a task into the queue. Returns when the broker has confirmed that the queue holds it (C4).
   *
   * @param data what the task is about; keys are strings, values anything that JSON can say
   * @throws IllegalStateException after {@link #stop} (C6)
   * @throws IllegalArgumentException if the data has no JSON, or the broker's URL is malformed (C7)
   * @throws IOException if the broker cannot be reached (C7), or does not confirm that the queue
   *     holds the message (C4); it is then unknown whether it does
   */
  public void put(Map<String, ?> data) throws IOException {
    Objects.requireNonNull(data, "data");
    boolean mandatory = true; // without it, a message that no queue takes is confirmed as well
    publisher.publishJson(DEFAULT_EXCHANGE, queue, mandatory, data);
  }

  /** Closes the connection. Returns when it is closed; does nothing when it is already (C6). */
  public void stop() {
    publisher.close();
  }

  /** The same as {@link #stop}, for try-with-resources. */
  @Override
  public void close() {
    stop();
  }
}
