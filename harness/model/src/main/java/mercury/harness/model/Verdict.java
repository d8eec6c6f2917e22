package mercury.harness.model;

/** What is known of a check. */
public enum Verdict {
  PASSED,
  /** The learner's code does not meet the requirement. */
  FAILED,
  /** A check on which it depends failed: its own outcome says nothing. */
  CANT_TELL,
  /** The broker was away: no fault of the learner's. */
  ENVIRONMENT,
  /** Optional, and not switched on. */
  OFF
}
