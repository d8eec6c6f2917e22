package mercury.task;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * Puts tasks into a queue. A task is a JSON object; when {@link #put} returns, it is safe in the
 * queue, and some {@link Worker} will get it, now or later.
 *
 * <p>Write it in these steps, and grade after each: {@code mvn test -pl task}.
 *
 * <ol>
 *   <li>Connect to the broker at {@link WorkerClientConfig#rabbitUrl()}, and publish the data as
 *       one message. Its body is the JSON object in UTF-8, whatever charset, language and digits
 *       the machine has, its content type {@code application/json}. Everything that JSON can hold
 *       arrives unchanged, in values and in keys: maps and lists nested to any depth, Cyrillic,
 *       emoji, quotes, backslashes, line breaks, control characters, numbers above 2<sup>53</sup>,
 *       null. Publish once: when you cannot know whether the broker has the message, throw, and
 *       leave the second try to the caller. Jackson ({@code tools.jackson}) is on the class path.
 *       (C1)
 *   <li>Tasks may be put before any worker runs. Make sure that the queue exists before the first
 *       of them is published: durable, not exclusive, not deleted automatically. (C2)
 *   <li>Make each task survive a restart of the broker, whatever its size; a durable queue alone
 *       does not do that. (C3)
 *   <li>Do not return from {@code put} before the broker has confirmed the message. Note that a
 *       broker also confirms a message that no queue took: ask it to return such a message. When
 *       the queue was deleted, the broker rejects the message, does not confirm it within 30 s, or
 *       is gone, {@code put} throws, and never because of another thread's message. A client that
 *       lost its connection works again when the broker is back. (C4)
 *   <li>Keep one connection per client, no matter how many tasks are put, from how many threads,
 *       and after how many errors. Puts of different threads wait for their confirms at the same
 *       time. (C5)
 *   <li>{@link #stop} closes the connection and leaves no thread behind. It may be called twice,
 *       and before anything was put. After it, {@code put} throws an {@link IllegalStateException}.
 *       Clients are independent of one another. (C6)
 *   <li>Report mistakes in the configuration clearly: a malformed URL, a refused connection, an
 *       unknown host, a wrong virtual host and wrong credentials get different sentences. Each
 *       names host and port (5672 where the URL names none). No part of the password, whatever
 *       characters it has, stands in an exception or a log line. (C7)
 * </ol>
 *
 * <p>For bonus points:
 *
 * <ol>
 *   <li>★ {@link #putAll} does not wait for one confirm after another: all its tasks are under way
 *       together. (C8)
 * </ol>
 *
 * <p>A call returns or throws within 5 s when the broker answers at once, and within 15 s when
 * nobody answers; only a confirm may be waited for longer, up to 30 s.
 *
 * <p>Thread-safe: {@code put} may be called from many threads at once.
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
   * ★ Puts tasks into the queue, in this order, all of them under way together. Returns when the
   * broker has confirmed that the queue holds each of them (C8). An empty list does nothing.
   *
   * @param tasks the content of each task
   * @throws IllegalStateException after {@link #stop} (C6)
   * @throws IllegalArgumentException if the broker's URL is malformed (C7)
   * @throws IOException if the queue does not hold some of them for sure; its message names their
   *     indexes, counted from 0. All others are in the queue, in their order
   */
  public void putAll(List<? extends Map<String, ?>> tasks) throws IOException {
    throw new UnsupportedOperationException("WorkerClient.putAll is not written yet");
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
