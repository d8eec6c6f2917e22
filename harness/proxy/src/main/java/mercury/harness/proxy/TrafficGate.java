package mercury.harness.proxy;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** Holds and delays the bytes of all connections of a proxy. Thread-safe. */
final class TrafficGate {

  private static final long NANOS_PER_MILLI = 1_000_000;

  private final Set<ProxySide> held = EnumSet.noneOf(ProxySide.class);
  private long delayNanos;
  private volatile boolean wideOpen = true;

  synchronized void hold(ProxySide source) {
    held.add(source);
    changed();
  }

  synchronized void release() {
    held.clear();
    changed();
  }

  synchronized void delay(Duration delay) {
    delayNanos = delay.toNanos();
    changed();
  }

  /** Wakes the waiting threads: a connection may have been cut. */
  synchronized void wake() {
    notifyAll();
  }

  /** Returns when bytes from that side may go on, or their connection is cut. */
  void pass(ProxySide source, BooleanSupplier cut) throws InterruptedException {
    if (!wideOpen) {
      await(source, cut);
    }
  }

  private void changed() {
    wideOpen = held.isEmpty() && delayNanos == 0;
    notifyAll();
  }

  private synchronized void await(ProxySide source, BooleanSupplier cut)
      throws InterruptedException {
    long arrival = System.nanoTime();
    while (!cut.getAsBoolean()) {
      long left = arrival + delayNanos - System.nanoTime();
      if (held.contains(source)) {
        wait();
      } else if (left > 0) {
        wait(left / NANOS_PER_MILLI, (int) (left % NANOS_PER_MILLI));
      } else {
        return;
      }
    }
  }
}
