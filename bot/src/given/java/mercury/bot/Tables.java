package mercury.bot;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** The tables of the bot, from {@code bot/data/tg_users.sql}. Given. */
public final class Tables {

  private Tables() {}

  /** Makes those that are not there yet. */
  public static void create(PostgresConfig config) throws SQLException, IOException {
    try (InputStream script = Tables.class.getResourceAsStream("/tg_users.sql");
        Connection connection =
            DriverManager.getConnection(config.jdbcUrl(), config.user(), config.password());
        Statement statement = connection.createStatement()) {
      statement.execute(new String(script.readAllBytes(), UTF_8));
    }
  }
}
