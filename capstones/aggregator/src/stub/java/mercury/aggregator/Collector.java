package mercury.aggregator;

import java.io.IOException;

/**
 * Collects from both shops on a schedule, unites what they say, keeps it in schema {@code
 * collector} and sends each change of a product to the queue.
 *
 * <p>Write it in these steps, with the classes beside it, and grade after each: {@code ./course
 * grade aggregator}. Each number is one requirement.
 *
 * <ol>
 *   <li>Read both shops whole, page by page: {@link NetVideoClient} and {@link CountryLinkClient}.
 *       The trouble of one shop never removes or damages what the other said, and half a reading
 *       removes nothing. (A1)
 *   <li>Unite the records of one card and write them in one unit each: {@link Cards}. (A2)
 *   <li>Create schema {@code collector} and all your tables in it by migrations with Flyway, whose
 *       history is there too, as {@code flyway_schema_history}. Starting is safe twice, and in two
 *       processes at once. {@link SqlMigration} makes a migration of SQL. (A3)
 *   <li>Collect at once when no collect is planned yet, and again when {@link
 *       CollectorConfig#interval()} has passed since the end of the last one. The plan survives
 *       restarts. Of several collectors on one database one collects at a time; when it dies in the
 *       middle of a collect, another begins one within 10 s. db-scheduler does this, with a table
 *       of its own: give it heartbeats of one second, and {@code new
 *       PostgreSqlJdbcCustomization(false, false)} for its time zones. (A4)
 *   <li>Store a change of a product and its event in one transaction: {@link Catalogue} and {@link
 *       Outbox}. Events leave in the order of each product, and are confirmed before they are
 *       marked as sent. A crash between any two lines loses none and invents none; the same event
 *       may come twice, with the same id. What did not change is not sent. (A5)
 *   <li>An event is a message of the queue {@link CollectorConfig#queueName()}, valid by {@code
 *       product_event.schema.json}. A product's {@code version} is 1 at first and grows by one with
 *       each event; {@code removed} is the type when no shop has the card any more, and {@code
 *       created} the type when one has it for the first time, or again. The message id is the
 *       event's id, and the message is persistent. (A6)
 *   <li>{@link #stop} ends a running collect between pages, finishes what is in hand, and closes
 *       everything within 5 s, whatever shops and broker do. (A10)
 * </ol>
 *
 * <p>Your {@code WorkerClient} sends the events. It lacks one method: add {@code put(String
 * messageId, Map<String, ?> data)} to it, which puts a message with that message id.
 *
 * <p>Thread-safe.
 */
public final class Collector implements AutoCloseable {

  private final CollectorConfig config;

  /** Opens nothing: see {@link #start}. */
  public Collector(CollectorConfig config) {
    this.config = config;
  }

  /**
   * Brings the database up to date and begins to collect, at once if no collect is planned yet (A3,
   * A4). Does not wait for it.
   *
   * @throws IllegalStateException if it was started or stopped before
   * @throws IOException if the database cannot be used; nothing is open then
   */
  public synchronized void start() throws IOException {
    throw new UnsupportedOperationException("Collector.start is not written yet");
  }

  /**
   * Ends a collect between two pages, finishes the event in hand, and closes everything, within 5 s
   * (A10). Does nothing when nothing is open.
   */
  public void stop() {
    throw new UnsupportedOperationException("Collector.stop is not written yet");
  }

  /** The same as {@link #stop}, for try-with-resources. */
  @Override
  public void close() {
    stop();
  }
}
