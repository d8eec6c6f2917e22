package mercury.harness.kafka;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Limits what a tap keeps of records, so that a flood of them does not fill the heap: first come,
 * first served. Thread-safe.
 */
final class RecordMemory {

  /** The memory of the objects that hold a record, beside its bytes; roughly. */
  private static final int OVERHEAD = 256;

  private final AtomicLong left;

  private RecordMemory(long bytes) {
    this.left = new AtomicLong(bytes);
  }

  /** Returns a limit that suits any check. */
  static RecordMemory forCheck() {
    return new RecordMemory(64L * 1024 * 1024);
  }

  /** Returns the memory of a tap that reports its events and forgets them. */
  static RecordMemory unlimited() {
    return new RecordMemory(Long.MAX_VALUE);
  }

  /** Reserves memory for a record of that many bytes; returns whether there was enough. */
  boolean reserve(long bytes) {
    long wanted = bytes + OVERHEAD;
    return left.getAndUpdate(free -> free >= wanted ? free - wanted : free) >= wanted;
  }
}
