package mercury.bot;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;

/**
 * The people the bot knows: the table {@code tg_users}. Thread-safe; connections come from a pool,
 * which opens its first when it is needed.
 */
final class Users implements AutoCloseable {

  /** Sends a new user's greeting. */
  interface Welcome {
    void send() throws IOException;
  }

  private static final String KNOWN = "select 1 from tg_users where tg_id = ?";
  private static final String ADD =
      "insert into tg_users (tg_id, username) values (?, ?) on conflict (tg_id) do nothing";
  private static final int MAX_NAME = 256;
  private static final int PATIENCE_S = 1;
  private static final int CONNECT_S = 5;
  private static final int ANSWER_S = 30;

  private final HikariDataSource pool = new HikariDataSource();

  Users(PostgresConfig config) {
    pool.setPoolName("bot worker");
    pool.addDataSourceProperty("ApplicationName", "bot worker");
    pool.addDataSourceProperty("connectTimeout", CONNECT_S);
    pool.addDataSourceProperty("socketTimeout", ANSWER_S); // else a frozen server is waited for
    pool.setConnectionTimeout(Duration.ofSeconds(PATIENCE_S).toMillis());
    pool.setValidationTimeout(Duration.ofSeconds(PATIENCE_S).toMillis());
    pool.setJdbcUrl(config.jdbcUrl());
    pool.setUsername(config.user());
    pool.setPassword(config.password());
    pool.setMaximumPoolSize(config.poolSize());
    pool.setInitializationFailTimeout(-1); // a database that comes later is waited for
    pool.setAutoCommit(false);
  }

  /**
   * Adds a user and welcomes them, once and for all: of many threads that ask for the same user,
   * here or in another process, one adds; the others wait for it. If the welcome fails, nothing is
   * added, and the next one tries.
   *
   * @return whether the user was new
   */
  boolean addIfNew(long tgId, String name, Welcome welcome) throws SQLException, IOException {
    try (Connection connection = pool.getConnection()) { // rolls back what is not committed
      if (isKnown(connection, tgId) || !add(connection, tgId, name)) {
        return false;
      }
      welcome.send();
      connection.commit();
      return true;
    }
  }

  @Override
  public void close() {
    pool.close();
  }

  private static boolean isKnown(Connection connection, long tgId) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(KNOWN)) {
      query.setLong(1, tgId);
      return query.executeQuery().next();
    }
  }

  /** Waits while another transaction is adding the same user: the column is unique. */
  private static boolean add(Connection connection, long tgId, String name) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(ADD)) {
      insert.setLong(1, tgId);
      insert.setString(2, fitting(name));
      return insert.executeUpdate() == 1;
    }
  }

  /** The column is not endless, and PostgreSQL stores no zero characters and no half ones. */
  private static String fitting(String name) {
    String clean = new String(name.replace("\0", "").getBytes(UTF_8), UTF_8);
    return clean.substring(0, clean.offsetByCodePoints(0, Math.min(MAX_NAME, codePoints(clean))));
  }

  private static int codePoints(String name) {
    return name.codePointCount(0, name.length());
  }
}
