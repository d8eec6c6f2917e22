package mercury.aggregator;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;

/** The orders in which the API lists products; the id decides between equal ones. */
enum ProductSort {
  NAME("name", "name", true),
  NAME_DOWN("-name", "name", false),
  PRICE("price", "price", true),
  PRICE_DOWN("-price", "price", false);

  private final String word;
  private final String column;
  private final boolean up;

  ProductSort(String word, String column, boolean up) {
    this.word = word;
    this.column = column;
    this.up = up;
  }

  /** Finds one by the word that the API has for it. */
  static Optional<ProductSort> of(String word) {
    return Stream.of(values()).filter(sort -> sort.word.equals(word)).findFirst();
  }

  String word() {
    return word;
  }

  String column() {
    return column;
  }

  String order() {
    return up ? column + ", id" : column + " desc, id desc";
  }

  /** Returns the condition for what comes after a key and an id. */
  String after() {
    return "(%s, id) %s (?, ?)".formatted(column, up ? ">" : "<");
  }

  /**
   * Reads a key.
   *
   * @throws IllegalArgumentException if it is none
   */
  Object value(String key) {
    return column.equals("price") ? new BigDecimal(key) : key;
  }
}
