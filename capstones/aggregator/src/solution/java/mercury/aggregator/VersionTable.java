package mercury.aggregator;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Every version of each product that has come. Stateless. */
final class VersionTable {

  private VersionTable() {}

  /** Adds one; does nothing if it is known. */
  static void add(Connection transaction, ReceivedEvent event) throws SQLException {
    try (PreparedStatement insert =
        transaction.prepareStatement(
            "insert into sender.version (product_id, version, line) values (?, ?, ?::json)"
                + " on conflict do nothing")) {
      insert.setString(1, event.productId());
      insert.setLong(2, event.version());
      insert.setString(3, event.line());
      insert.executeUpdate();
    }
  }

  /** Returns the lines of a product, the oldest first. */
  static List<String> of(Connection transaction, String productId) throws SQLException {
    List<String> lines = new ArrayList<>();
    try (PreparedStatement select =
        transaction.prepareStatement(
            "select line from sender.version where product_id = ? order by version")) {
      select.setString(1, productId);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          lines.add(rows.getString(1));
        }
      }
    }
    return lines;
  }
}
