package mercury.drills.onecommit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import mercury.environment.PostgresDsn;
import mercury.environment.ServiceAddresses;
import mercury.harness.check.CheckContext;

/** The tables of one check, in a schema of their own, which is dropped when the check ends. */
final class OrderTables implements AutoCloseable {

  private static final String TABLES =
      """
      create schema %1$s;
      create table %1$s.orders (id text primary key, text text not null);
      create table %1$s.outbox (id text primary key, text text not null);
      """;

  private final String server;
  private final String schema = "check_" + UUID.randomUUID().toString().replace("-", "");

  private OrderTables(PostgresDsn dsn) {
    server = dsn.jdbcUrl();
  }

  /** Creates them. */
  static OrderTables of(CheckContext context) throws SQLException {
    OrderTables tables =
        new OrderTables(PostgresDsn.parse(context.address(ServiceAddresses.POSTGRES_DSN)));
    tables.execute(TABLES.formatted(tables.schema));
    return context.closeLater(tables);
  }

  /** Returns the URL for the learner's program, which sees these tables only. */
  String url() {
    return server + "&currentSchema=" + schema;
  }

  /** Inserts a row with that id, which is in the way of another. */
  void insert(String table, String id) throws SQLException {
    execute("insert into %s.%s values ('%s', 'in the way')".formatted(schema, table, id));
  }

  /** Counts the rows that the learner's program has written. */
  long count(String table, String id) throws SQLException {
    String sql =
        "select count(*) from %s.%s where id = ? and text <> 'in the way'".formatted(schema, table);
    try (Connection connection = DriverManager.getConnection(server);
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, id);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(server);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() throws SQLException {
    execute("drop schema " + schema + " cascade");
  }
}
