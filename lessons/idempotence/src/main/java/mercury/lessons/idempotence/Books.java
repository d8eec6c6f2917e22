package mercury.lessons.idempotence;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The database of this lesson's programs: how they connect to it, its tables, its statements. */
final class Books {

  private static final String TABLES =
      """
      create table if not exists lesson_orders (id serial primary key, amount int not null);
      create table if not exists lesson_outbox (order_id int primary key, amount int not null);
      create table if not exists lesson_inbox (message_id text primary key);
      create table if not exists lesson_books (total int not null);
      insert into lesson_books select 0 where not exists (select from lesson_books);
      """;

  private Books() {}

  /**
   * Connects to the database at {@code POSTGRES_DSN}, or on this machine if that is not set.
   * Nothing is written before {@code commit()}. Without a database it ends the program with one
   * sentence.
   */
  static Connection open() throws SQLException {
    String standard = "postgresql://postgres:postgres@localhost:5432/postgres";
    String dsn = System.getenv().getOrDefault("POSTGRES_DSN", standard);
    if (!dsn.matches("postgresql://[^:@/ ]+:[^:@/ ]+@[^:@/ ]+:\\d+/\\w+")) {
      System.err.println(
          "POSTGRES_DSN must look like postgresql://user:password@host:5432/database");
      System.exit(1);
    }
    URI uri = URI.create(dsn);
    String[] login = uri.getUserInfo().split(":", 2);
    String url = "jdbc:postgresql://" + uri.getHost() + ":" + uri.getPort() + uri.getPath();
    try {
      Connection database = DriverManager.getConnection(url, login[0], login[1]);
      database.setAutoCommit(false);
      try (Statement statement = database.createStatement()) {
        statement.execute(TABLES);
      }
      database.commit();
      return database;
    } catch (SQLException e) {
      System.err.printf(
          "Cannot use PostgreSQL at %s:%d (%s). Start it with: ./course up%n",
          uri.getHost(), uri.getPort(), e.getMessage().lines().findFirst().orElse(""));
      System.exit(1);
      throw e;
    }
  }

  /** Executes a statement in the open transaction and returns how many rows it has changed. */
  static int update(Connection database, String sql, Object... parameters) throws SQLException {
    try (PreparedStatement statement = database.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      return statement.executeUpdate();
    }
  }

  /** Returns the number that a query finds. */
  static int number(Connection database, String sql, Object... parameters) throws SQLException {
    try (PreparedStatement statement = database.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      try (ResultSet found = statement.executeQuery()) {
        found.next();
        return found.getInt(1);
      }
    }
  }
}
