package mercury.tools.pictures;

/**
 * Gives the recorded events their times in the picture: slow enough to be watched, and in their
 * order. Times are seconds.
 */
final class Clock {

  private static final double FIRST = 0.3;
  private static final double GAP = 0.24;
  private static final double SLOWNESS = 0.5;
  private static final double LONGEST_WAIT = 0.8;
  private static final double READING = 1.9;

  private double now = FIRST;
  private double lastStep = FIRST - READING;
  private long lastMs;

  /** Returns the moment of a note that is seen, which is not before {@code ready}. */
  double next(WireNote note, double ready, boolean beginsStep) {
    double waited = Math.min((note.ms() - lastMs) / 1000.0 * SLOWNESS, LONGEST_WAIT);
    double time = Math.max(now + Math.max(GAP, waited), ready);
    if (beginsStep) {
      time = Math.max(time, lastStep + READING);
      lastStep = time;
    }
    lastMs = note.ms();
    now = time;
    return time;
  }

  /** The moment of the last note. */
  double now() {
    return now;
  }
}
