package mercury.geobot;

/**
 * Reads topics as a member of a group, has each record handled, and sends what came of it. ARM and
 * WORKER are such services with other handlers.
 *
 * <p>Write it in these steps, with Kafka's {@code KafkaConsumer}. Its time limits are those of
 * {@link ServiceConfig}. A group that has committed nothing begins with the first record.
 *
 * <ol>
 *   <li>Each record's value is an {@link Event}. The handler of its action returns another, which
 *       goes to {@link ServiceConfig#results()} with the key of the record, by an {@link
 *       EventProducer}. The offset of a record is committed only after that is acknowledged: killed
 *       at any moment, the service loses none. Each partition has its own progress, and what is done
 *       is committed, synchronously, before a partition is given away. (K4)
 *   <li>A record that cannot be handled (no JSON of an event, an unknown action, a handler that
 *       throws three times) goes to {@code <topic>.dead} as it is, with its key, and with the
 *       headers {@code reason}, {@code topic}, {@code partition} and {@code offset}, each a text.
 *       The service goes on with the next, and all others keep their order within the key. Kafka
 *       being away is not a failure of a handler. (K5)
 *   <li>Any number of services of one group share the partitions. One that joins, leaves or dies is
 *       noticed, and its partitions go on elsewhere from the last committed record. Take the {@code
 *       CooperativeStickyAssignor}: what a member keeps, it goes on with meanwhile. (K6)
 *   <li>A task that takes longer than {@link ServiceConfig#maxPollIntervalMs()} neither loses its
 *       partition nor runs twice, and other partitions go on: work in other threads, pause the
 *       partition, poll on, and resume it afterwards. (K7)
 *   <li>{@link #stop} ends the poll, lets the records in hand finish, commits, leaves the group at
 *       once, so that others have the partitions within 2 s, closes everything and leaves no thread.
 *       (K9)
 *   <li>When the broker is away, go on by yourself when it is back, without a busy loop, and with
 *       one line in the log (SLF4J) when it goes and one when it is back. The consumer says nothing
 *       by itself; its metric {@code connection-count} does. (K10)
 * </ol>
 *
 * <p>Thread-safe.
 */
public final class ConsumerService implements AutoCloseable {

  /** Opens nothing: see {@link #start}. */
  public ConsumerService(ServiceConfig config, HandlerFactory handlers) {
    // fields for them?
  }

  /**
   * Begins to read, and does not wait. It does not need the broker to be there.
   *
   * @throws IllegalStateException if it was started or stopped before
   */
  public void start() {
    throw new UnsupportedOperationException("ConsumerService.start is not written yet");
  }

  /**
   * Finishes the records in hand, commits, leaves the group and closes everything (K9). May be
   * called before {@link #start}, and twice.
   */
  public void stop() {
    throw new UnsupportedOperationException("ConsumerService.stop is not written yet");
  }

  /** Does the same as {@link #stop}. */
  @Override
  public void close() {
    stop();
  }
}
