package mercury.environment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.UUID;

/**
 * The user with whose name and password programs of the course connect: the owner of its database,
 * and no superuser. PostgreSQL is made with a superuser of that name, whom only another superuser
 * can rename.
 */
final class PostgresOwner {

  private static final int PATIENCE_S = 10;

  private PostgresOwner() {}

  /** Makes the user what it should be, where the connection's user is still the superuser. */
  static void settle(Connection superuser, int port) throws IOException, SQLException {
    try (Statement statement = superuser.createStatement()) {
      if (!isSuperuser(statement)) {
        return;
      }
      String password = UUID.randomUUID().toString();
      statement.execute("create role mercury_setup superuser login password '" + password + "'");
      PostgresDsn setup = new PostgresDsn("127.0.0.1", port, "postgres", "mercury_setup", password);
      try (Connection renaming = setup.connect(PATIENCE_S);
          Statement all = renaming.createStatement()) {
        all.execute(sql());
      }
      statement.execute("drop role mercury_setup");
      statement.execute("alter role mercury_superuser nologin");
      statement.execute("select pg_reload_conf()"); // from now on everybody needs a password
    }
  }

  private static boolean isSuperuser(Statement statement) throws SQLException {
    try (ResultSet answer = statement.executeQuery("show is_superuser")) {
      answer.next();
      return answer.getString(1).equals("on");
    }
  }

  private static String sql() throws IOException {
    try (InputStream sql =
        Objects.requireNonNull(PostgresOwner.class.getResourceAsStream("owner.sql"))) {
      return new String(sql.readAllBytes(), UTF_8);
    }
  }
}
