package mercury.harness.check;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Says how long a call is waited for: as long as something moves on the wire, and some seconds
 * after that, because a busy machine makes everything slow. A call that keeps the wire busy without
 * end is waited for three times as long. Not thread-safe.
 */
final class CallPatience {

  private static final int MOST = 3;
  private static final long LOOK_MILLIS = 100;

  private final Duration quiet;
  private final LongSupplier moves;
  private final long start = System.nanoTime();
  private long seen;
  private long lastMove = start;

  private CallPatience(Duration quiet, LongSupplier moves) {
    this.quiet = quiet;
    this.moves = moves;
    this.seen = moves.getAsLong();
  }

  /** Makes one for a call about which nothing else is known. */
  static CallPatience of(Duration time) {
    return new CallPatience(time, () -> 0);
  }

  /**
   * Makes one for a call that uses the wire.
   *
   * @param quiet for how long nothing has to move
   * @param moves counts what has moved
   */
  static CallPatience whileMoving(Duration quiet, LongSupplier moves) {
    return new CallPatience(quiet, moves);
  }

  /** Returns when to look at the wire again. */
  long nextLookMillis() {
    long left = (lastMove + quiet.toNanos() - System.nanoTime()) / 1_000_000 + 1;
    return Math.max(1, Math.min(LOOK_MILLIS, left));
  }

  /** Returns whether the call is stuck. */
  boolean isOver() {
    long now = System.nanoTime();
    long moved = moves.getAsLong();
    if (moved != seen) {
      seen = moved;
      lastMove = now;
    }
    return now - lastMove >= quiet.toNanos() || now - start >= MOST * quiet.toNanos();
  }

  long seconds() {
    return quiet.toSeconds();
  }
}
