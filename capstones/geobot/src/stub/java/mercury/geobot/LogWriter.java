package mercury.geobot;

/**
 * Writes the events of a topic into the search index, each as one document.
 *
 * <p>Write it in these steps, with Kafka's {@code KafkaConsumer} and any HTTP client, like Java's
 * own. A group that has committed nothing begins with the first record.
 *
 * <ol>
 *   <li>A document has {@code @timestamp} (the event's), {@code service} (always {@code
 *       logger-service}), {@code executer} (who sent the event), {@code message}, {@code level}
 *       ({@code info}, {@code error} or {@code debug}: the event's; {@code info} if it has none),
 *       {@code action} and {@code data}. An index template makes the first a date, {@code message} a
 *       text, and the other texts keywords. It writes in bulk: at most 500 documents in one request,
 *       and no event waits for longer than about 1 s. The id of a document is {@code
 *       topic-partition-offset}, so that a record which is written again is the same document. While
 *       the search is away, nothing is lost: the offsets wait, and it goes on by itself. A document
 *       that the search refuses for good, like one that does not fit the mapping, goes to {@code
 *       <topic>.dead}, as with {@link ConsumerService} (K5), and so does a record that is not an event;
 *       the rest of the bulk is stored. (K8)
 *   <li>{@link #stop} writes what has come, unless the search is away, and ends as that of {@link
 *       ConsumerService} does (K9); without a broker it does as that does, too (K10).
 * </ol>
 *
 * <p>Thread-safe.
 */
public final class LogWriter implements AutoCloseable {

  /** Opens nothing: see {@link #start}. */
  public LogWriter(LogWriterConfig config) {
    // a field for it?
  }

  /**
   * Begins to write, and does not wait. It needs neither the broker nor the search to be there.
   *
   * @throws IllegalStateException if it was started or stopped before
   */
  public void start() {
    throw new UnsupportedOperationException("LogWriter.start is not written yet");
  }

  /**
   * Writes what has come, unless the search is away, commits, leaves the group and closes
   * everything. May be called before {@link #start}, and twice.
   */
  public void stop() {
    throw new UnsupportedOperationException("LogWriter.stop is not written yet");
  }

  /** Does the same as {@link #stop}. */
  @Override
  public void close() {
    stop();
  }
}
