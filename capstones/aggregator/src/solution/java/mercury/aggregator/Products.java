package mercury.aggregator;

import java.util.List;
import java.util.Optional;

/**
 * The sender's tables: every version of a product that has come, and the newest of each. It does
 * not matter in which order versions come, nor how often (A7). Thread-safe.
 */
final class Products {

  private final DatabasePool database;

  Products(DatabasePool database) {
    this.database = database;
  }

  /** Takes in an event, all of it or, when it throws, nothing. */
  void add(ReceivedEvent event) throws Exception {
    database.inTransaction(
        transaction -> {
          VersionTable.add(transaction, event);
          NewestTable.offer(transaction, event);
          return event;
        });
  }

  /** Returns a product as the API tells it; empty if no shop has it. */
  Optional<String> find(String id) throws Exception {
    return database.inTransaction(transaction -> NewestTable.find(transaction, id));
  }

  /** Returns the lines of a product's history, the oldest first; none if nobody knows it. */
  List<String> history(String id) throws Exception {
    return database.inTransaction(transaction -> VersionTable.of(transaction, id));
  }

  /** Returns the products that fit, up to the limit, and one more if there are more. */
  List<SortedProduct> page(ProductQuery query) throws Exception {
    return database.inTransaction(transaction -> NewestTable.page(transaction, query));
  }

  /** Returns whether the database answers. */
  boolean isReachable() {
    try {
      return database.inTransaction(transaction -> transaction.isValid(1));
    } catch (Exception e) {
      return false;
    }
  }
}
