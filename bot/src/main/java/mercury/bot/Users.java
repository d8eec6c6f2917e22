package mercury.bot;

import java.io.IOException;
import java.sql.SQLException;

/**
 * The people the bot knows: the table {@code tg_users}, which {@code bot/data/tg_users.sql}
 * defines.
 *
 * <ol>
 *   <li>Keep a pool of up to {@link PostgresConfig#poolSize()} connections (HikariCP is available).
 *       It opens its first connection when it is needed, and {@link #close} closes it. (B9)
 *   <li>{@link #addIfNew} adds a user who is not in the table, and welcomes them. (B1)
 *   <li>Many updates of the same user may be handled at once, in several threads and several
 *       processes: one row, one welcome. Who decides which of them is the first? (B1)
 *   <li>The welcome may fail, and the process may end at any line. What is the state of the table
 *       then, and what will the redelivered update find? (B1)
 *   <li>Any name is stored as it is, quotes and all; but {@code username} holds at most 256
 *       characters, and PostgreSQL does not accept {@code \0}. Two people may have one name. (B1)
 * </ol>
 *
 * <p>Thread-safe.
 */
final class Users implements AutoCloseable {

  /** Sends a new user's greeting. */
  interface Welcome {
    void send() throws IOException;
  }

  private final PostgresConfig config;

  Users(PostgresConfig config) {
    this.config = config;
  }

  /**
   * Adds a user and welcomes them, unless they are known.
   *
   * @return whether the user was new
   */
  boolean addIfNew(long tgId, String name, Welcome welcome) throws SQLException, IOException {
    throw new UnsupportedOperationException("Users.addIfNew is not written yet");
  }

  @Override
  public void close() {
    throw new UnsupportedOperationException("Users.close is not written yet");
  }
}
