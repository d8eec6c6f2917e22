package mercury.harness.check;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import mercury.harness.amqp.Timeline;
import mercury.harness.model.TraceEvent;
import mercury.harness.model.WatchedWire;

/**
 * All wires that a check watches: the tap on RabbitMQ, and those of other services. Thread-safe.
 */
public final class CheckWires {

  private final CheckTap tap;
  private final List<WatchedWire> others = new CopyOnWriteArrayList<>();

  CheckWires(CheckTap tap) {
    this.tap = tap;
  }

  /** Adds that of another service than RabbitMQ, and returns it. */
  public <T extends WatchedWire> T watch(T wire) {
    others.add(wire);
    return wire;
  }

  /** Returns how many events have gone over them so far. */
  long events() {
    return tap.events() + others.stream().mapToLong(WatchedWire::moves).sum();
  }

  /** Returns whether there is one through which nobody can connect. */
  boolean isRefusing() {
    return tap.isRefusing() || others.stream().anyMatch(WatchedWire::isRefusing);
  }

  /** Puts a remark on each of them that is open. */
  public void mark(String text) {
    tap.opened().ifPresent(open -> open.mark(text));
    others.forEach(wire -> wire.mark(text));
  }

  /** Returns what has gone over the tap so far; empty when it was never opened. */
  Optional<Timeline> timeline() {
    return tap.timeline();
  }

  /**
   * Returns what has gone over those of other services by now, as it is told in a language: what
   * comes later is not part of it.
   */
  Function<Locale, List<TraceEvent>> traces() {
    List<Function<Locale, List<TraceEvent>>> now =
        others.stream().map(CheckWires::traceOfNow).toList();
    return locale -> now.stream().flatMap(each -> each.apply(locale).stream()).toList();
  }

  private static Function<Locale, List<TraceEvent>> traceOfNow(WatchedWire wire) {
    int seen = wire.trace(Locale.ENGLISH).size();
    return locale -> wire.trace(locale).subList(0, seen);
  }
}
