package mercury.bot.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import mercury.bot.PostgresConfig;
import mercury.bot.Tables;
import mercury.environment.Addresses;
import mercury.harness.check.Bench;

/** The table {@code tg_users} of one check, in a database of its own. Thread-safe. */
public final class UserTable implements AutoCloseable {

  private final PostgresConfig server;
  private final PostgresConfig config;

  private UserTable(PostgresConfig server, PostgresConfig config) {
    this.server = server;
    this.config = config;
  }

  /** Makes the database and the table; they go with the check. */
  public static UserTable of(Bench bench) throws Exception {
    PostgresConfig server = new PostgresConfig(bench.address(Addresses.POSTGRES_DSN));
    String name = "check_" + UUID.randomUUID().toString().replace("-", "");
    String dsn =
        "postgresql://%s:%s@%s/%s"
            .formatted(server.user(), server.password(), server.address(), name);
    UserTable table = new UserTable(server, new PostgresConfig(dsn));
    execute(server, "create database " + name);
    Tables.create(table.config);
    return bench.use(table);
  }

  /** For the code under test. */
  public PostgresConfig config() {
    return config;
  }

  /** Makes somebody known. */
  public void add(long tgId, String name) throws SQLException {
    try (Connection connection = connect(config);
        PreparedStatement insert =
            connection.prepareStatement("insert into tg_users (tg_id, username) values (?, ?)")) {
      insert.setLong(1, tgId);
      insert.setString(2, name);
      insert.executeUpdate();
    }
  }

  /** The names of a user, one for each row. */
  public List<String> names(long tgId) throws SQLException {
    return strings(config, "select username from tg_users where tg_id = " + tgId);
  }

  /** How many rows there are. */
  public int rows() throws SQLException {
    return strings(config, "select username from tg_users").size();
  }

  /** How many connections the code under test has to the database. */
  public int connections() throws SQLException {
    return strings(
            server,
            "select pid::text from pg_stat_activity where datname = '%s'"
                .formatted(config.database()))
        .size();
  }

  @Override
  public void close() throws SQLException {
    execute(server, "drop database if exists %s with (force)".formatted(config.database()));
  }

  private static void execute(PostgresConfig where, String sql) throws SQLException {
    try (Connection connection = connect(where);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static List<String> strings(PostgresConfig where, String query) throws SQLException {
    List<String> strings = new ArrayList<>();
    try (Connection connection = connect(where);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        strings.add(rows.getString(1));
      }
    }
    return strings;
  }

  private static Connection connect(PostgresConfig where) throws SQLException {
    return DriverManager.getConnection(where.jdbcUrl(), where.user(), where.password());
  }
}
