package mercury.aggregator;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import javax.sql.DataSource;

/** The connections of a service to its database. Thread-safe. */
final class DatabasePool implements AutoCloseable {

  /** Does something within a transaction. */
  interface Work<T> {
    T in(Connection transaction) throws Exception;
  }

  private final HikariDataSource pool;

  /**
   * Opens the first connection.
   *
   * @param connections the most that are open at a time
   * @param connectMillis the time that somebody waits for one, in ms
   */
  DatabasePool(DatabaseDsn dsn, int connections, long connectMillis) {
    HikariConfig settings = new HikariConfig();
    settings.setJdbcUrl(dsn.jdbcUrl());
    settings.setUsername(dsn.user());
    settings.setPassword(dsn.password());
    settings.setMaximumPoolSize(connections);
    settings.setMinimumIdle(1);
    settings.setConnectionTimeout(connectMillis);
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

  @Override
  public void close() {
    pool.close();
  }
}
