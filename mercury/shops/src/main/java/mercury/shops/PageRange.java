package mercury.shops;

import java.util.List;

/**
 * A page as a part of a list. Immutable.
 *
 * @param from the index of its first entry
 * @param size the largest number of its entries
 */
record PageRange(int from, int size) {

  static final int DEFAULT_SIZE = 50;
  static final int MAX_SIZE = 100;

  /** Returns the number of the page, counted from 1, if all pages are of this size. */
  int number() {
    return from / size + 1;
  }

  <T> List<T> of(List<T> all) {
    return all.subList(Math.min(from, all.size()), end(all));
  }

  boolean isLast(List<?> all) {
    return end(all) == all.size();
  }

  private int end(List<?> all) {
    return Math.min(from + size, all.size());
  }
}
