package mercury.aggregator;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds the product of each card, so that a card has the same id for good. Not thread-safe. */
final class ProductMatcher {

  private final Map<String, List<ProductRow>> left = new HashMap<>();

  ProductMatcher(List<ProductRow> known) {
    known.forEach(row -> left.computeIfAbsent(row.key(), k -> new ArrayList<>()).add(row));
  }

  /** Takes the card's product out of those that are left; a new one if there is none. */
  ProductRow take(UnitedCard card) {
    return take(card, row -> row.memoryGb().equals(card.memoryGb()))
        .or(() -> take(card, row -> row.fits(card)))
        .orElseGet(() -> ProductRow.unknown(card));
  }

  private Optional<ProductRow> take(UnitedCard card, Predicate<ProductRow> which) {
    List<ProductRow> candidates = left.getOrDefault(card.key(), List.of());
    Optional<ProductRow> found = candidates.stream().filter(which).findFirst();
    found.ifPresent(candidates::remove);
    return found;
  }

  /** Returns the products that no card was found for. */
  List<ProductRow> left() {
    return left.values().stream().flatMap(Collection::stream).toList();
  }
}
