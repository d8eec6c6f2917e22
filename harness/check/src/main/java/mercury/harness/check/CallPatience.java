package mercury.harness.check;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Says how long a call is waited for: as long as something moves, and some seconds after that,
 * because a busy machine makes everything slow. Two things move: the wire, and a process that loads
 * code or computes, however little of a busy processor it gets. What moves without end is waited
 * for only so long: the wire three times those seconds, a process until it has computed for a fifth
 * more than those seconds, or twelve times those seconds are over. Not thread-safe.
 */
final class CallPatience {

  private static final int MOST_OF_WIRE = 3;
  private static final int MOST = 12;
  private static final double LEAST_WORK = 0.02; // a process that waits uses a little, too
  private static final double MOST_WORK = 1.2; // who computes for longer loops
  private static final long LOOK_MILLIS = 250;

  private final Duration quiet;
  private final Movement wire;
  private final Movement process;
  private final long start = System.nanoTime();

  private CallPatience(Duration quiet, LongSupplier wire, LongSupplier process) {
    this.quiet = quiet;
    this.wire = new Movement(wire, 1, Long.MAX_VALUE);
    long millis = quiet.toMillis();
    long least = Math.max(1, (long) (LEAST_WORK * millis));
    this.process = new Movement(process, least, (long) (MOST_WORK * millis));
  }

  /** Makes one for a call about which nothing else is known. */
  static CallPatience of(Duration time) {
    return whileMoving(time, () -> 0, () -> 0);
  }

  /**
   * Makes one for a call that uses the wire.
   *
   * @param quiet for how long nothing has to move
   * @param wire counts what has moved on the wire
   * @param process grows while the process of the call does something, by its ms of processor time
   */
  static CallPatience whileMoving(Duration quiet, LongSupplier wire, LongSupplier process) {
    return new CallPatience(quiet, wire, process);
  }

  /** Returns when to look again. */
  Duration nextLook() {
    long left = (lastMove() + quiet.toNanos() - System.nanoTime()) / 1_000_000 + 1;
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
    long now = System.nanoTime();
    wire.look(now);
    process.look(now);
    return now - lastMove() >= quiet.toNanos()
        || now - process.last >= MOST_OF_WIRE * quiet.toNanos()
        || now - start >= MOST * quiet.toNanos();
  }

  BigDecimal seconds() {
    return BigDecimal.valueOf(quiet.toMillis(), 3).stripTrailingZeros();
  }

  private long lastMove() {
    return Math.max(wire.last, process.last);
  }

  /** A number that grows, and when it last did. */
  private static final class Movement {

    private final LongSupplier number;
    private final long step;
    private final long end;
    private long seen;
    private long last = System.nanoTime();

    /**
     * Creates one.
     *
     * @param step by how much it must grow to count
     * @param most by how much it can grow: what is more does not count
     */
    Movement(LongSupplier number, long step, long most) {
      this.number = number;
      this.step = step;
      this.seen = number.getAsLong();
      this.end = most > Long.MAX_VALUE - seen ? Long.MAX_VALUE : seen + most;
    }

    void look(long now) {
      long moved = number.getAsLong();
      if (moved - seen >= step) {
        last = seen < end ? now : last;
        seen = moved;
      }
    }
  }
}
