package mercury.cli;

/**
 * One thing the doctor looked at.
 *
 * @param state how it is
 * @param what the thing
 * @param detail what was found, in a few words
 * @param advice one line of what to do; empty when there is nothing to do
 */
record DoctorFinding(State state, String what, String detail, String advice) {

  enum State {
    GOOD,
    /** Must be mended before the course can run here. */
    BAD,
    /** Not there, which the course can do without. */
    NONE
  }

  static DoctorFinding good(String what, String detail) {
    return new DoctorFinding(State.GOOD, what, detail, "");
  }

  static DoctorFinding bad(String what, String detail, String advice) {
    return new DoctorFinding(State.BAD, what, detail, advice);
  }

  static DoctorFinding none(String what, String detail, String advice) {
    return new DoctorFinding(State.NONE, what, detail, advice);
  }

  boolean mustBeMended() {
    return state == State.BAD;
  }
}
