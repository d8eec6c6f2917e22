package mercury.harness.kafka;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** The armed faults of a tap; of several that match, the one armed first acts. Thread-safe. */
final class KafkaFaults {

  /** A fault, and the event of a frame that triggers it. */
  record Strike(KafkaFault fault, KafkaEvent event) {}

  private final List<KafkaFault> armed = new CopyOnWriteArrayList<>();
  private final Supplier<KafkaTimeline> timeline;

  KafkaFaults(Supplier<KafkaTimeline> timeline) {
    this.timeline = timeline;
  }

  KafkaFault arm(KafkaFault.Action action, Predicate<KafkaEvent> when) {
    KafkaFault fault = new KafkaFault(action, when, armed::remove, timeline);
    armed.add(fault);
    return fault;
  }

  /** Returns the fault that one of the events of a frame triggers; it strikes the whole frame. */
  Optional<Strike> triggeredBy(List<KafkaEvent> events) {
    for (KafkaEvent event : events) {
      for (KafkaFault fault : armed) {
        if (fault.strikesAt(event)) {
          return Optional.of(new Strike(fault, event));
        }
      }
    }
    return Optional.empty();
  }

  /** Wakes all holds: what is held of a connection that has ended need not be held any longer. */
  void connectionEnded() {
    armed.forEach(fault -> fault.trigger().wake());
  }

  void releaseAll() {
    armed.forEach(KafkaFault::release);
  }
}
