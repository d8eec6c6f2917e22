package mercury.aggregator;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mercury.task.WorkerClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The events that wait to be sent (A5). They are put into the table by the transaction that changes
 * the products, and leave in the order of the table, one after another.
 *
 * <ul>
 *   <li><b>O1</b> An event is marked as sent after the broker has confirmed it. A collector that
 *       dies in between sends it again, under the same id.
 *   <li><b>O2</b> Of several collectors, one sends: the lock is held until the mark is committed.
 *   <li><b>O3</b> An event that cannot be sent holds up those behind it.
 * </ul>
 *
 * <p>Thread-safe.
 */
final class Outbox {

  private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
  private static final String FIRST =
      "select number, id, event from collector.outbox"
          + " where sent_at is null order by number limit 1";

  private final CollectorDatabase database;
  private final WorkerClient queue;
  private final CollectorStop stop;
  private volatile boolean away;

  /** An event that is to be sent. */
  private record Waiting(long number, UUID id, String event) {}

  Outbox(CollectorDatabase database, WorkerClient queue, CollectorStop stop) {
    this.database = database;
    this.queue = queue;
    this.stop = stop;
  }

  /** Adds events within the transaction that changes their products. */
  static void add(Connection transaction, List<ProductEvent> events) throws SQLException {
    try (PreparedStatement insert =
        transaction.prepareStatement(
            "insert into collector.outbox (id, event) values (?, ?::jsonb)")) {
      for (ProductEvent event : events) {
        insert.setObject(1, event.id());
        insert.setString(2, CollectorJson.write(event.json()));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  /** Sends what waits, until nothing does, the broker is away, or the collector stops. */
  void drain() throws Exception {
    try {
      while (!stop.isAsked() && database.inTransaction(this::sendFirst)) {
        told(false, "the broker takes events again");
      }
    } catch (IOException e) {
      told(true, "events wait: " + e.getMessage());
    }
  }

  private boolean sendFirst(Connection transaction) throws Exception {
    CollectorDatabase.lock(transaction, CollectorDatabase.OUTBOX_LOCK); // O2
    Optional<Waiting> first = first(transaction);
    if (first.isPresent()) {
      Waiting event = first.get();
      queue.put(event.id().toString(), CollectorJson.map(event.event()));
      markSent(transaction, event.number()); // O1
    }
    return first.isPresent();
  }

  private static Optional<Waiting> first(Connection transaction) throws SQLException {
    try (PreparedStatement select = transaction.prepareStatement(FIRST);
        ResultSet row = select.executeQuery()) {
      return row.next()
          ? Optional.of(new Waiting(row.getLong(1), row.getObject(2, UUID.class), row.getString(3)))
          : Optional.empty();
    }
  }

  private static void markSent(Connection transaction, long number) throws SQLException {
    try (PreparedStatement update =
        transaction.prepareStatement(
            "update collector.outbox set sent_at = now() where number = ?")) {
      update.setLong(1, number);
      update.executeUpdate();
    }
  }

  /** Writes one line for each change of the state. */
  private void told(boolean nowAway, String sentence) {
    if (away != nowAway && !stop.isAsked()) {
      LOG.info(sentence);
    }
    away = nowAway;
  }
}
