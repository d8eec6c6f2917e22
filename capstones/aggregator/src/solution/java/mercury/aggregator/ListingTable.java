package mercury.aggregator;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The words of each shop from the time when it was last read whole. Stateless. */
final class ListingTable {

  private ListingTable() {}

  /** Puts a whole reading in the place of the one before. */
  static void replace(Connection transaction, ShopReading reading) throws SQLException {
    try (PreparedStatement delete =
            transaction.prepareStatement("delete from collector.listing where shop = ?");
        PreparedStatement insert =
            transaction.prepareStatement(
                "insert into collector.listing (shop, id, words) values (?, ?, ?::jsonb)")) {
      delete.setString(1, reading.shop());
      delete.executeUpdate();
      for (ShopListing listing : reading.listings()) {
        insert.setString(1, listing.shop());
        insert.setString(2, listing.id());
        insert.setString(3, CollectorJson.write(listing.words()));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  /** Returns what all shops said, in a fixed order. */
  static List<ShopListing> all(Connection transaction) throws SQLException {
    List<ShopListing> all = new ArrayList<>();
    try (PreparedStatement select =
            transaction.prepareStatement(
                "select shop, id, words from collector.listing order by shop, id");
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        all.add(
            new ShopListing(
                rows.getString(1), rows.getString(2), CollectorJson.map(rows.getString(3))));
      }
    }
    return all;
  }
}
