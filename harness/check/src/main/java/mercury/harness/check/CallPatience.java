package mercury.harness.check;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Says how long a call is waited for: as long as something moves, and some seconds after that,
 * because a busy machine makes everything slow: that is also why its seconds are those of a {@link
 * LoadClock}. Three things move: the wire, and a process that loads code or computes, however
 * little of a busy processor it gets. What moves without end is waited for only so long: the wire
 * three times those seconds, a process until it has computed for a fifth more than those seconds,
 * and all of them twelve times those seconds. Not thread-safe.
 */
final class CallPatience {

  private static final int MOST_OF_WIRE = 3;
  private static final int MOST = 12;
  private static final double LEAST_WORK = 0.02; // a process that waits uses a little, too
  private static final double MOST_WORK = 1.2; // who computes for longer loops
  private static final long LOOK_MILLIS = 250;

  private final Duration quiet;
  private final Movement wire;
  private final Movement loading;
  private final Movement computing;
  private final LongSupplier nanoTime;
  private final long start;

  CallPatience(
      Duration quiet,
      LongSupplier wire,
      LongSupplier loadedCode,
      LongSupplier processorMillis,
      LongSupplier nanoTime) {
    this.quiet = quiet;
    this.nanoTime = nanoTime;
    this.start = nanoTime.getAsLong();
    this.wire = new Movement(wire, 1, Long.MAX_VALUE, nanoTime);
    this.loading = new Movement(loadedCode, 1, Long.MAX_VALUE, nanoTime);
    long millis = quiet.toMillis();
    long least = Math.max(1, (long) (LEAST_WORK * millis));
    this.computing = new Movement(processorMillis, least, (long) (MOST_WORK * millis), nanoTime);
  }

  /** Makes one for a call about which nothing else is known. */
  static CallPatience of(Duration time) {
    return whileMoving(time, () -> 0, () -> 0, () -> 0);
  }

  /**
   * Makes one for a call that uses the wire.
   *
   * @param quiet for how long nothing has to move
   * @param wire counts what has moved on the wire
   * @param loadedCode grows while the process of the call loads code, which ends by itself
   * @param processorMillis the processor time of that process, in ms
   */
  static CallPatience whileMoving(
      Duration quiet, LongSupplier wire, LongSupplier loadedCode, LongSupplier processorMillis) {
    LoadClock clock = new LoadClock();
    return new CallPatience(quiet, wire, loadedCode, processorMillis, clock::nanoTime);
  }

  /** Returns when to look again. */
  Duration nextLook() {
    long left = (lastMove() + quiet.toNanos() - nanoTime.getAsLong()) / 1_000_000 + 1;
    return Duration.ofMillis(Math.max(1, Math.min(LOOK_MILLIS, left)));
  }

  /** Fails with that failure mode if what is waited for does not come. */
  void requireMore(String failureMode, Object... arguments) {
    if (isOver()) {
      throw new CheckFailedError(failureMode, arguments);
    }
  }

  /** Returns whether the call is stuck. */
  boolean isOver() {
    wire.look();
    loading.look();
    computing.look();
    long now = nanoTime.getAsLong();
    return now - lastMove() >= quiet.toNanos()
        || now - lastMoveOfProcess() >= MOST_OF_WIRE * quiet.toNanos()
        || now - start >= MOST * quiet.toNanos();
  }

  BigDecimal seconds() {
    return BigDecimal.valueOf(quiet.toMillis(), 3).stripTrailingZeros();
  }

  private long lastMove() {
    return Math.max(wire.last, lastMoveOfProcess());
  }

  private long lastMoveOfProcess() {
    return Math.max(loading.last, computing.last);
  }

  /** A number that grows, and when it last did. */
  private static final class Movement {

    private final LongSupplier number;
    private final long step;
    private final long most;
    private final LongSupplier nanoTime;
    private long seen;
    private long grown;
    private long last;

    /**
     * Creates one.
     *
     * @param step by how much it must grow to count
     * @param most by how much it can grow: what is more does not count
     */
    Movement(LongSupplier number, long step, long most, LongSupplier nanoTime) {
      this.number = number;
      this.step = step;
      this.most = most;
      this.seen = number.getAsLong();
      this.nanoTime = nanoTime;
      this.last = nanoTime.getAsLong();
    }

    /** Looks; a look may take long, as it waits for a process that starts. */
    void look() {
      long moved = number.getAsLong();
      if (moved - seen >= step) {
        last = grown < most ? nanoTime.getAsLong() : last;
        grown += moved - seen;
        seen = moved;
      } else if (moved < seen) { // a process that it counted has ended
        seen = moved;
      }
    }
  }
}
