package mercury.harness.check;

import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;
import mercury.harness.amqp.Tap;
import mercury.harness.amqp.Timeline;

/** The tap of a check, which is opened when it is first needed. Thread-safe. */
final class CheckTap {

  private final Supplier<URI> broker;
  private Tap tap;

  /**
   * Opens nothing.
   *
   * @param broker gives the broker's own address when it is needed
   */
  CheckTap(Supplier<URI> broker) {
    this.broker = broker;
  }

  /** Opens it, unless it is open, and returns it. */
  synchronized Tap open() {
    if (tap == null) {
      tap = Tap.to(broker.get());
    }
    return tap;
  }

  /** Returns it; empty when it was never opened. */
  synchronized Optional<Tap> opened() {
    return Optional.ofNullable(tap);
  }

  /** Returns what has gone over the wire so far; empty when it was never opened. */
  Optional<Timeline> timeline() {
    return opened().map(Tap::timeline);
  }

  /** Returns how many events have gone over the wire so far. */
  long events() {
    return timeline().map(seen -> seen.events().size()).orElse(0);
  }

  /** Returns whether nobody can connect through it. */
  boolean isRefusing() {
    return opened().filter(Tap::isRefusing).isPresent();
  }

  void close() {
    opened().ifPresent(Tap::close);
  }
}
