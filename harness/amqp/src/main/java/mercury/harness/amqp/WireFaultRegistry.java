package mercury.harness.amqp;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** The armed faults of a tap; of several that match, the one armed first acts. Thread-safe. */
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

  /** Tells whether any fault is armed. */
  boolean hasAny() {
    return !armed.isEmpty();
  }

  /** Returns the fault that the event triggers; all but a hold are disarmed by it. */
  Optional<WireFault> triggeredBy(WireEvent event) {
    Optional<WireFault> striking =
        armed.stream().filter(fault -> fault.triggersAt(event)).findFirst();
    striking.filter(fault -> fault.action() != WireFault.Action.HOLD).ifPresent(armed::remove);
    return striking;
  }

  /** Returns the fault that turns the held event into a nack, if one was armed meanwhile. */
  Optional<WireFault> nackTriggeredBy(WireEvent event) {
    Optional<WireFault> nack =
        armed.stream()
            .filter(fault -> fault.action() == WireFault.Action.NACK && fault.triggersAt(event))
            .findFirst();
    nack.ifPresent(armed::remove);
    return nack;
  }

  /** Wakes all holds: what is held of a connection that has ended need not be held any longer. */
  void connectionEnded() {
    armed.forEach(WireFault::wake);
  }

  void releaseAll() {
    armed.forEach(WireFault::release);
  }
}
