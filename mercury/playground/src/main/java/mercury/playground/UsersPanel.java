package mercury.playground;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mercury.environment.PostgresDsn;

/** The newest rows of {@code tg_users}. Keeps one connection, for one thread. */
final class UsersPanel implements PanelFeed.Look, AutoCloseable {

  private static final int SECONDS = 5;
  private static final String NEWEST =
      "select id, tg_id, username, count(*) over () from tg_users order by id desc limit 50";

  private final String dsn;
  private volatile Connection connection;

  UsersPanel(String dsn) {
    this.dsn = dsn;
  }

  /** A row; ids are text because a browser's numbers are too short for some. */
  record User(long id, String tgId, String username) {}

  @Override
  public Object now() throws SQLException {
    try (Statement statement = connection().createStatement();
        ResultSet rows = statement.executeQuery(NEWEST)) {
      List<User> users = new ArrayList<>();
      long count = 0;
      while (rows.next()) {
        users.add(new User(rows.getLong(1), rows.getString(2), rows.getString(3)));
        count = rows.getLong(4);
      }
      return Map.of("count", count, "rows", users);
    } catch (SQLException e) {
      close();
      throw e;
    }
  }

  @Override
  public void close() {
    Connection old = connection;
    connection = null;
    if (old != null) {
      try {
        old.close();
      } catch (SQLException e) {
        // it is given up anyway
      }
    }
  }

  private Connection connection() throws SQLException {
    Connection open = connection;
    if (open == null) {
      open = PostgresDsn.parse(dsn).connect(SECONDS);
      connection = open;
    }
    return open;
  }
}
