package mercury.playground;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mercury.environment.PostgresDsn;
import mercury.environment.ServiceAddresses;

/**
 * The newest rows of a table in PostgreSQL: those with the greatest values in its first column.
 * Keeps one connection, for one thread.
 */
final class TablePanel implements Panel {

  private static final int TIMEOUT_SECONDS = 5;
  private static final int MAX_ROWS = 50;

  private final String dsn;
  private final String table;
  private final String query;
  private volatile Connection connection;

  private TablePanel(String dsn, String table) {
    this.dsn = dsn;
    this.table = table;
    this.query =
        "select *, count(*) over () from \"%s\" order by 1 desc limit %s"
            .formatted(table, MAX_ROWS);
  }

  /** Shows the {@code table} of the settings. */
  public static final class Provider implements PanelProvider {

    @Override
    public String kind() {
      return "table";
    }

    @Override
    public Panel open(ServiceAddresses addresses, PanelSettings settings) {
      return new TablePanel(addresses.get(ServiceAddresses.POSTGRES_DSN), settings.place("table"));
    }
  }

  @Override
  public String location() {
    return table;
  }

  @Override
  public Object read() throws SQLException {
    try (Statement statement = connection().createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      List<String> columns = columns(rows.getMetaData());
      List<List<Object>> newest = new ArrayList<>();
      long count = 0;
      while (rows.next()) {
        newest.add(row(rows, columns.size()));
        count = rows.getLong(columns.size() + 1);
      }
      return Map.of("columns", columns, "count", count, "rows", newest);
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
      open = PostgresDsn.parse(dsn).connect(TIMEOUT_SECONDS);
      connection = open;
    }
    return open;
  }

  /** Returns the names of the table's own columns; behind them is the number of its rows. */
  private static List<String> columns(ResultSetMetaData table) throws SQLException {
    List<String> columns = new ArrayList<>();
    for (int i = 1; i < table.getColumnCount(); i++) {
      columns.add(table.getColumnName(i));
    }
    return columns;
  }

  /** Returns the values in the order of the columns. */
  private static List<Object> row(ResultSet rows, int columns) throws SQLException {
    ResultSetMetaData table = rows.getMetaData();
    List<Object> row = new ArrayList<>();
    for (int i = 1; i <= columns; i++) {
      // a bigint is too long for a browser's numbers, so everything else is text
      boolean isInteger = table.getColumnType(i) == Types.INTEGER;
      row.add(isInteger ? rows.getObject(i) : rows.getString(i));
    }
    return row;
  }
}
