package mercury.shops;

import java.util.ArrayList;
import java.util.List;

/** The faults that wait for requests. Thread-safe: a fault strikes no request too many. */
final class FaultsInForce {

  private final List<Fault> faults = new ArrayList<>();

  synchronized void add(Fault fault) {
    faults.add(fault);
  }

  synchronized List<Fault> all() {
    return List.copyOf(faults);
  }

  synchronized void clear() {
    faults.clear();
  }

  /** Returns the faults that strike a request for that page, and counts the request for each. */
  synchronized List<Fault> strike(ShopName shop, int page) {
    List<Fault> struck = faults.stream().filter(fault -> fault.strikes(shop, page)).toList();
    faults.removeIf(fault -> fault.strikes(shop, page) && fault.isAtItsEnd());
    faults.replaceAll(fault -> fault.strikes(shop, page) ? fault.afterOne() : fault);
    return struck;
  }
}
