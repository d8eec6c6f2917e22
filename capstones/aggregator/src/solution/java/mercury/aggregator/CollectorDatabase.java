package mercury.aggregator;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The collector's connections to its database. Thread-safe. */
final class CollectorDatabase implements AutoCloseable {

  /** The keys of locks that collectors share. */
  static final long MIGRATION_LOCK = 0x6d65_7263_0001L;

  static final long CATALOGUE_LOCK = 0x6d65_7263_0002L;
  static final long OUTBOX_LOCK = 0x6d65_7263_0003L;

  private static final int CONNECTIONS = 5;
  private static final long CONNECT_MS = 5_000;

  private final DatabasePool pool;

  CollectorDatabase(CollectorConfig config) {
    this.pool = new DatabasePool(new DatabaseDsn(config.postgresDsn()), CONNECTIONS, CONNECT_MS);
  }

  DataSource dataSource() {
    return pool.dataSource();
  }

  /** Commits what the work has done, or, if it throws, nothing of it. */
  <T> T inTransaction(DatabasePool.Work<T> work) throws Exception {
    return pool.inTransaction(work);
  }

  /** Waits until no other transaction has the lock, and has it until its own transaction ends. */
  static void lock(Connection transaction, long key) throws SQLException {
    try (PreparedStatement lock = transaction.prepareStatement("select pg_advisory_xact_lock(?)")) {
      lock.setLong(1, key);
      lock.execute();
    }
  }

  @Override
  public void close() {
    pool.close();
  }
}
