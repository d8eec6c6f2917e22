package mercury.harness.amqp;

import java.util.concurrent.atomic.AtomicLong;

/**
 * What a tap may keep, so that a flood of messages does not fill the heap: so many events, and so
 * many bytes of bodies, first come first served. Thread-safe.
 */
final class TapMemoryLimit {

  private final int events;
  private final AtomicLong bodyBytes;

  private TapMemoryLimit(int events, long bodyBytes) {
    this.events = events;
    this.bodyBytes = new AtomicLong(bodyBytes);
  }

  /** Enough for any check. */
  static TapMemoryLimit forCheck() {
    return new TapMemoryLimit(200_000, 64L * 1024 * 1024);
  }

  /** No event is kept: for a tap that tells its events and forgets them. */
  static TapMemoryLimit keepNothing() {
    return new TapMemoryLimit(0, Long.MAX_VALUE);
  }

  int events() {
    return events;
  }

  /** How many of the wanted bytes a body may keep: all, or none. */
  int reserveBodyBytes(int wanted) {
    long left = bodyBytes.getAndUpdate(bytes -> bytes >= wanted ? bytes - wanted : bytes);
    return left >= wanted ? wanted : 0;
  }
}
