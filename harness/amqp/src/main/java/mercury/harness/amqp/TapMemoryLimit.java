package mercury.harness.amqp;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Limits what a tap keeps, so that a flood of messages does not fill the heap: a number of events,
 * and a number of body bytes, first come first served. Thread-safe.
 */
final class TapMemoryLimit {

  private final int events;
  private final AtomicLong bodyBytes;

  private TapMemoryLimit(int events, long bodyBytes) {
    this.events = events;
    this.bodyBytes = new AtomicLong(bodyBytes);
  }

  /** Returns a limit that suits any check. */
  static TapMemoryLimit forCheck() {
    return new TapMemoryLimit(200_000, 64L * 1024 * 1024);
  }

  /** Returns the limit of a tap that reports its events and forgets them. */
  static TapMemoryLimit keepNothing() {
    return new TapMemoryLimit(0, Long.MAX_VALUE);
  }

  int events() {
    return events;
  }

  /** Reserves bytes for a body; returns how many it may keep: all, or none. */
  int reserveBodyBytes(int wanted) {
    long left = bodyBytes.getAndUpdate(bytes -> bytes >= wanted ? bytes - wanted : bytes);
    return left >= wanted ? wanted : 0;
  }
}
