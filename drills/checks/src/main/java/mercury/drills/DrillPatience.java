package mercury.drills;

/** The time that checks of drills wait: it is short, because a learner waits for the verdict. */
public final class DrillPatience {

  /** The milliseconds in which nothing moves, after which a check gives up. */
  public static final int MILLIS = 1_500;

  private DrillPatience() {}
}
