package mercury.cli;

import mercury.harness.terminal.ForeignText;

/**
 * A finding of the doctor. Immutable.
 *
 * @param state how the subject is
 * @param subject what was looked at
 * @param detail what was found, in a few words
 * @param advice what to do, in one line; empty when there is nothing to do
 */
record DoctorFinding(State state, String subject, String detail, String advice) {

  /** Filters the texts: a service or another program may have written them. */
  DoctorFinding {
    detail = ForeignText.line(detail);
    advice = ForeignText.line(advice);
  }

  enum State {
    GOOD,
    /** Keeps the course from running here. */
    BAD,
    /** Something that is not there; the course can do without it. */
    ABSENT
  }

  static DoctorFinding good(String subject, String detail) {
    return new DoctorFinding(State.GOOD, subject, detail, "");
  }

  static DoctorFinding bad(String subject, String detail, String advice) {
    return new DoctorFinding(State.BAD, subject, detail, advice);
  }

  static DoctorFinding absent(String subject, String detail, String advice) {
    return new DoctorFinding(State.ABSENT, subject, detail, advice);
  }

  boolean isBlocking() {
    return state == State.BAD;
  }
}
