package mercury.aggregator;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import tools.jackson.databind.JsonNode;

/**
 * The collector's tables: what the shops said, and the products that come of it. A change of a
 * product and its event are one transaction (A5). Thread-safe.
 */
final class Catalogue {

  private final CollectorDatabase database;
  private final Cards cards;

  Catalogue(CollectorDatabase database, Cards cards) {
    this.database = database;
    this.cards = cards;
  }

  /**
   * Takes in whole readings. What the other shops said last stays.
   *
   * @return the number of products that changed
   */
  int update(List<ShopReading> readings) throws Exception {
    return database.inTransaction(
        transaction -> {
          CollectorDatabase.lock(transaction, CollectorDatabase.CATALOGUE_LOCK);
          for (ShopReading reading : readings) {
            ListingTable.replace(transaction, reading);
          }
          return bringUpToDate(transaction);
        });
  }

  private int bringUpToDate(Connection transaction) throws SQLException {
    ProductMatcher products = new ProductMatcher(ProductTable.all(transaction));
    List<ProductRow> changed = new ArrayList<>();
    List<ProductEvent> events = new ArrayList<>();
    for (UnitedCard card : cards.unite(ListingTable.all(transaction))) {
      Optional<JsonNode> now = Optional.of(CollectorJson.tree(card.product()));
      step(products.take(card), card.memoryGb(), now, changed, events);
    }
    for (ProductRow gone : products.left()) {
      step(gone, gone.memoryGb(), Optional.empty(), changed, events);
    }
    ProductTable.save(transaction, changed);
    Outbox.add(transaction, events);
    return changed.size();
  }

  private static void step(
      ProductRow before,
      OptionalInt memory,
      Optional<JsonNode> now,
      List<ProductRow> changed,
      List<ProductEvent> events) {
    if (before.product().equals(now)) {
      return; // what did not change is not sent
    }
    ProductRow after = before.next(memory, now);
    changed.add(after);
    events.add(ProductEvent.of(after, after.type(before)));
  }
}
