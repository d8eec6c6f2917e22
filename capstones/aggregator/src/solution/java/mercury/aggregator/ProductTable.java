package mercury.aggregator;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The products, those that are gone too. Stateless. */
final class ProductTable {

  private static final String UPSERT =
      """
      insert into collector.product (id, name_key, memory_gb, version, product)
      values (?, ?, ?, ?, ?::jsonb)
      on conflict (id) do update set
        memory_gb = excluded.memory_gb, version = excluded.version, product = excluded.product
      """;

  private ProductTable() {}

  static List<ProductRow> all(Connection transaction) throws SQLException {
    List<ProductRow> all = new ArrayList<>();
    try (PreparedStatement select =
            transaction.prepareStatement(
                "select id, name_key, memory_gb, version, product from collector.product");
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        all.add(row(rows));
      }
    }
    return all;
  }

  private static ProductRow row(ResultSet rows) throws SQLException {
    int memory = rows.getInt(3);
    return new ProductRow(
        rows.getString(1),
        rows.getString(2),
        rows.wasNull() ? OptionalInt.empty() : OptionalInt.of(memory),
        rows.getLong(4),
        Optional.ofNullable(rows.getString(5)).map(CollectorJson::parse));
  }

  static void save(Connection transaction, List<ProductRow> changed) throws SQLException {
    try (PreparedStatement upsert = transaction.prepareStatement(UPSERT)) {
      for (ProductRow row : changed) {
        upsert.setString(1, row.id());
        upsert.setString(2, row.key());
        upsert.setObject(3, SourceWords.orNull(row.memoryGb()), Types.INTEGER);
        upsert.setLong(4, row.version());
        upsert.setString(5, row.product().map(CollectorJson::write).orElse(null));
        upsert.addBatch();
      }
      upsert.executeBatch();
    }
  }
}
