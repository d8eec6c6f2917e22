package mercury.harness.wire;

import java.util.concurrent.atomic.AtomicLong;

/**
 * What a tap may keep, so that a flood of messages does not fill the heap: so many events, and so
 * many bytes of bodies, first come first served. Thread-safe.
 */
final class Memory {

  private final int events;
  private final AtomicLong bodyBytes;

  private Memory(int events, long bodyBytes) {
    this.events = events;
    this.bodyBytes = new AtomicLong(bodyBytes);
  }

  /** Enough for any check. */
  static Memory ofACheck() {
    return new Memory(200_000, 64L * 1024 * 1024);
  }

  /** No event is kept: for a tap that tells its events and forgets them. */
  static Memory none() {
    return new Memory(0, Long.MAX_VALUE);
  }

  int events() {
    return events;
  }

  /** How many of the wanted bytes a body may keep: all, or none. */
  int grant(int wanted) {
    long left = bodyBytes.getAndUpdate(bytes -> bytes >= wanted ? bytes - wanted : bytes);
    return left >= wanted ? wanted : 0;
  }
}
