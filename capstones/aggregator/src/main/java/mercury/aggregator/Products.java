package mercury.aggregator;

import java.util.Optional;

/**
 * The sender's tables: every version of a product that has come, and the newest of each (A7).
 *
 * <p>An event is stored in one transaction. One that has come before changes nothing; one whose
 * version is older than what is known is a line of the history and changes nothing else. A product
 * that was removed is in no list, but its version stays known: what is older and comes late does
 * not bring it back, what is newer does. A version that is missing is no error, and may never come.
 */
final class Products {

  /** Returns a product as the API tells it; empty if no shop has it. */
  Optional<String> find(String id) throws Exception {
    throw new UnsupportedOperationException("Products.find is not written yet");
  }
}
