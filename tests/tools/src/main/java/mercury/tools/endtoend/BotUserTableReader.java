package mercury.tools.endtoend;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import mercury.bot.PostgresConfig;

/** The users whom the bot knows. */
final class BotUserTableReader {

  /** A row of the table. */
  record Row(long id, String name) {}

  private final PostgresConfig config;

  BotUserTableReader(PostgresConfig config) {
    this.config = config;
  }

  List<Row> rows() throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(config.jdbcUrl(), config.user(), config.password());
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery("select tg_id, username from tg_users")) {
      List<Row> rows = new ArrayList<>();
      while (found.next()) {
        rows.add(new Row(found.getLong(1), found.getString(2)));
      }
      return rows;
    }
  }

  Set<Long> known() throws SQLException {
    return rows().stream().map(Row::id).collect(Collectors.toSet());
  }
}
