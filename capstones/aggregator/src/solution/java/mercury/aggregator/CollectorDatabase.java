package mercury.aggregator;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
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

  /** Does something within a transaction. */
  interface Work<T> {
    T in(Connection transaction) throws Exception;
  }

  private final HikariDataSource pool;

  CollectorDatabase(CollectorConfig config) {
    HikariConfig settings = new HikariConfig();
    settings.setJdbcUrl(config.jdbcUrl());
    settings.setUsername(config.user());
    settings.setPassword(config.password());
    settings.setMaximumPoolSize(CONNECTIONS);
    settings.setMinimumIdle(1);
    settings.setConnectionTimeout(CONNECT_MS);
    this.pool = new HikariDataSource(settings);
  }

  DataSource dataSource() {
    return pool;
  }

  /** Commits what the work has done, or, if it throws, nothing of it. */
  <T> T inTransaction(Work<T> work) throws Exception {
    try (Connection connection = pool.getConnection()) {
      connection.setAutoCommit(false);
      try {
        T result = work.in(connection);
        connection.commit();
        return result;
      } catch (Exception e) {
        connection.rollback();
        throw e;
      }
    }
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
