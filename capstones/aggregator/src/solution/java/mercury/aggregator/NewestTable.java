package mercury.aggregator;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The newest version of each product. A removed one has a row, too: an older event that comes late
 * does not bring it back. Stateless.
 */
final class NewestTable {

  private static final String OFFER =
      """
      insert into sender.product as known (id, version, view, vendor, name, plain_name,
        memory_gb, price, interfaces, technologies)
      values (?, ?, ?::json, ?, ?, ?, ?, ?, ?, ?)
      on conflict (id) do update set
        version = excluded.version, view = excluded.view, vendor = excluded.vendor,
        name = excluded.name, plain_name = excluded.plain_name, memory_gb = excluded.memory_gb,
        price = excluded.price, interfaces = excluded.interfaces,
        technologies = excluded.technologies
      where known.version < excluded.version
      """;

  private NewestTable() {}

  /** Takes in a version if there is no newer one. */
  static void offer(Connection transaction, ReceivedEvent event) throws SQLException {
    try (PreparedStatement upsert = transaction.prepareStatement(OFFER)) {
      upsert.setString(1, event.productId());
      upsert.setLong(2, event.version());
      upsert.setString(3, event.view().orElse(null));
      for (int column = 4; column <= 10; column++) {
        upsert.setNull(column, Types.NULL);
      }
      if (event.product().isPresent()) {
        setFacts(transaction, upsert, event.product().get());
      }
      upsert.executeUpdate();
    }
  }

  private static void setFacts(
      Connection transaction, PreparedStatement upsert, ReceivedProduct product)
      throws SQLException {
    upsert.setString(4, product.vendor());
    upsert.setString(5, product.name());
    upsert.setString(6, ReceivedProduct.plain(product.name()));
    upsert.setObject(7, product.memoryGb(), Types.INTEGER);
    upsert.setBigDecimal(8, product.price());
    upsert.setArray(9, transaction.createArrayOf("text", product.interfaces().toArray()));
    upsert.setArray(10, transaction.createArrayOf("text", product.technologies().toArray()));
  }

  static Optional<String> find(Connection transaction, String id) throws SQLException {
    try (PreparedStatement select =
        transaction.prepareStatement("select view from sender.product where id = ?")) {
      select.setString(1, id);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.ofNullable(row.getString(1)) : Optional.empty();
      }
    }
  }

  /** Returns what fits, in order: up to the limit, and one more if there are more. */
  static List<SortedProduct> page(Connection transaction, ProductQuery query) throws SQLException {
    SqlConditions where = query.conditions();
    ProductSort sort = query.sort();
    String sql =
        "select id, %s, view from sender.product where %s order by %s limit ?"
            .formatted(sort.column(), where.sql(), sort.order());
    List<SortedProduct> page = new ArrayList<>();
    try (PreparedStatement select = transaction.prepareStatement(sql)) {
      int values = where.setValues(select);
      select.setInt(values + 1, query.limit() + 1);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          page.add(new SortedProduct(rows.getString(1), rows.getString(2), rows.getString(3)));
        }
      }
    }
    return page;
  }
}
