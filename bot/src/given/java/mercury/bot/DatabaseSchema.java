package mercury.bot;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** Creates the bot's tables from {@code bot/data/tg_users.sql}. Given. */
public final class DatabaseSchema {

  /**
   * Makes others that create tables wait: with "if not exists" alone, one of two at a time fails.
   */
  private static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(hashtext('tg_users'))";

  private DatabaseSchema() {}

  /** Creates the missing tables. Several workers may do so at the same time. */
  public static void create(PostgresConfig config) throws SQLException, IOException {
    try (InputStream script = DatabaseSchema.class.getResourceAsStream("/tg_users.sql");
        Connection connection =
            DriverManager.getConnection(config.jdbcUrl(), config.user(), config.password());
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute(ONE_AT_A_TIME);
      statement.execute(new String(script.readAllBytes(), UTF_8));
      connection.commit();
    }
  }
}
