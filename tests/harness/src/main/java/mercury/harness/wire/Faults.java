package mercury.harness.wire;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** The faults of a tap that are armed, the first armed being the first asked. Thread-safe. */
final class Faults {

  private final List<Fault> armed = new CopyOnWriteArrayList<>();
  private final Supplier<Timeline> timeline;

  Faults(Supplier<Timeline> timeline) {
    this.timeline = timeline;
  }

  Fault arm(Fault.Action action, Predicate<WireEvent> when) {
    Fault fault = new Fault(action, when, armed::remove, timeline);
    armed.add(fault);
    return fault;
  }

  /** Whether there is any. */
  boolean armed() {
    return !armed.isEmpty();
  }

  /** The fault that strikes at the event; a cut is disarmed by it. */
  Optional<Fault> strikingAt(WireEvent event) {
    Optional<Fault> striking = armed.stream().filter(fault -> fault.strikes(event)).findFirst();
    striking.filter(fault -> fault.action() != Fault.Action.HOLD).ifPresent(armed::remove);
    return striking;
  }

  /** A connection ended: what is held of it needs no more holding. */
  void connectionEnded() {
    armed.forEach(Fault::wake);
  }

  void releaseAll() {
    armed.forEach(Fault::release);
  }
}
