package mercury.aggregator;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads the entries of a shop's page. Stateless. */
final class ShopEntries {

  private ShopEntries() {}

  /**
   * Adds the entries of a page; one that comes again replaces itself.
   *
   * @param idField the field with the shop's own id
   * @throws IOException if they cannot be read
   */
  static void addAll(Map<String, ShopListing> into, String shop, String idField, Object entries)
      throws IOException {
    if (!(entries instanceof List<?> list)) {
      throw new IOException("the page has no entries");
    }
    for (Object entry : list) {
      if (!(entry instanceof Map<?, ?> fields) || fields.get(idField) == null) {
        throw new IOException("an entry has no " + idField);
      }
      Map<String, Object> words = new TreeMap<>();
      fields.forEach((name, value) -> words.put(String.valueOf(name), value));
      String id = String.valueOf(words.get(idField));
      into.put(id, new ShopListing(shop, id, words));
    }
  }

  static int whole(Object number) throws IOException {
    if (number instanceof Integer whole) {
      return whole;
    }
    throw new IOException("the page does not say how many there are");
  }
}
