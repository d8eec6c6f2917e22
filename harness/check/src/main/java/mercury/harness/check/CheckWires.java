package mercury.harness.check;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The wires at which a check looks: the tap, and those that it has named. Thread-safe. */
final class CheckWires {

  private final List<WatchedWire> others = new CopyOnWriteArrayList<>();
  private final CheckTap tap;

  CheckWires(CheckTap tap) {
    this.tap = tap;
  }

  void watch(WatchedWire wire) {
    others.add(wire);
  }

  /** Returns how many events have gone over all of them. */
  long events() {
    return tap.events() + others.stream().mapToLong(WatchedWire::events).sum();
  }

  /** Returns whether nobody can connect through one of them. */
  boolean isRefusing() {
    return tap.isRefusing() || others.stream().anyMatch(WatchedWire::isRefusing);
  }

  /** Returns what has gone over those that the check has named, one wire after the other. */
  List<WireTrace> traces() {
    return others.stream().map(WatchedWire::trace).toList();
  }
}
