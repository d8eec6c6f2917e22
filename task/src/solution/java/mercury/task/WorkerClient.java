package mercury.task;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;

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
  private static final int CONFIRM_MS = 30_000;

  private final String queue;
  private final Publisher publisher;

  /** Opens nothing: see {@link #put}. */
  public WorkerClient(WorkerClientConfig config) {
    queue = config.queueName();
    publisher =
        new Publisher(
            config.rabbitUrl(),
            "worker client of " + queue,
            CONFIRM_MS,
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
    publisher.publish(message(data));
  }

  /**
   * Puts a task as {@link #put(Map)} does, under an id that the caller knows: a task that is put
   * again after a failure has the same one, by which its readers know it.
   *
   * @param messageId the property {@code message_id} of the message
   * @param data what the task is about
   */
  public void put(String messageId, Map<String, ?> data) throws IOException {
    Objects.requireNonNull(messageId, "messageId");
    publisher.publish(message(data).withId(messageId));
  }

  /**
   * Puts tasks into the queue, in this order, all of them on the way together. Returns when the
   * broker has confirmed that the queue holds each of them (C8).
   *
   * @param tasks what each of the tasks is about; none does nothing
   * @throws IllegalStateException after {@link #stop} (C6)
   * @throws IllegalArgumentException if one has no JSON, and no task is put then
   * @throws IOException if the broker does not confirm that the queue holds some of them; its
   *     message names their indexes, which count from 0. The others are in the queue
   */
  public void putAll(List<? extends Map<String, ?>> tasks) throws IOException {
    List<OutgoingMessage> messages = tasks.stream().map(this::message).toList();
    if (messages.isEmpty()) {
      return;
    }
    SortedMap<Integer, String> complaints = publisher.publishAll(messages);
    if (!complaints.isEmpty()) {
      String first = complaints.get(complaints.firstKey());
      throw new IOException("Not put are the tasks " + complaints.keySet() + ": " + first);
    }
  }

  private OutgoingMessage message(Map<String, ?> data) {
    Objects.requireNonNull(data, "data");
    boolean mandatory = true; // without it, a message that no queue takes is confirmed as well
    return OutgoingMessage.ofJson(DEFAULT_EXCHANGE, queue, mandatory, data);
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
