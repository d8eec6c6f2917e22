package mercury.harness.amqp;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** The faults of a tap that are armed, the first armed being the first asked. Thread-safe. */
final class WireFaultRegistry {

  private final List<WireFault> armed = new CopyOnWriteArrayList<>();
  private final Supplier<Timeline> timeline;

  WireFaultRegistry(Supplier<Timeline> timeline) {
    this.timeline = timeline;
  }

  WireFault arm(WireFault.Action action, Predicate<WireEvent> when) {
    WireFault fault = new WireFault(action, when, armed::remove, timeline);
    armed.add(fault);
    return fault;
  }

  /** Whether there is any. */
  boolean hasAny() {
    return !armed.isEmpty();
  }

  /** The fault that strikes at the event; a cut is disarmed by it. */
  Optional<WireFault> triggeredBy(WireEvent event) {
    Optional<WireFault> striking =
        armed.stream().filter(fault -> fault.triggersAt(event)).findFirst();
    striking.filter(fault -> fault.action() != WireFault.Action.HOLD).ifPresent(armed::remove);
    return striking;
  }

  /** A connection ended: what is held of it needs no more holding. */
  void connectionEnded() {
    armed.forEach(WireFault::wake);
  }

  void releaseAll() {
    armed.forEach(WireFault::release);
  }
}
