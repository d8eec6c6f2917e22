package mercury.shops;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that goes wrong with one request. Immutable.
 *
 * @param faults that strike it
 */
record PageTrouble(List<Fault> faults) {

  private static final int ONE_OF_DUPLICATED = 5;

  /** Returns the error that is the answer, if one is. */
  Optional<ShopsProblemException> error() {
    return first(FaultKind.TOO_MANY_REQUESTS)
        .map(fault -> problem(429, "there were too many requests", fault.number()))
        .or(
            () ->
                first(FaultKind.SERVER_ERROR)
                    .map(fault -> new ShopsProblemException(500, "the shop failed", Map.of())))
        .or(
            () ->
                first(FaultKind.MISSING_PAGE)
                    .map(fault -> ShopsProblemException.notFound("this page is missing")));
  }

  /** Returns the entries without the cards that have vanished. */
  List<ShopEntry> visible(List<ShopEntry> entries) {
    return entries.stream()
        .filter(entry -> faults.stream().noneMatch(fault -> fault.card().equals(entry.card().id())))
        .toList();
  }

  /** Returns the entries of a page, some of them twice if they are to be. */
  List<ShopEntry> shown(List<ShopEntry> entries) {
    List<ShopEntry> shown = new ArrayList<>(entries);
    if (first(FaultKind.DUPLICATES).isPresent()) {
      for (int i = 0; i < entries.size(); i += ONE_OF_DUPLICATED) {
        shown.add(entries.get(i));
      }
    }
    return shown;
  }

  /** Returns how long the answer is held back. */
  int delayMillis() {
    return faults.stream()
        .filter(fault -> fault.kind() == FaultKind.SLOW)
        .mapToInt(Fault::number)
        .max()
        .orElse(0);
  }

  boolean cutsThePage() {
    return first(FaultKind.HALF_PAGE).isPresent();
  }

  private Optional<Fault> first(FaultKind kind) {
    return faults.stream().filter(fault -> fault.kind() == kind).findFirst();
  }

  private static ShopsProblemException problem(int status, String detail, int retryAfter) {
    return new ShopsProblemException(
        status, detail, Map.of("Retry-After", Integer.toString(retryAfter)));
  }
}
