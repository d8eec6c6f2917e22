package mercury.harness.model;

/** The verdict on a check. */
public enum Verdict {
  PASSED,
  /** The learner's code does not meet the requirement. */
  FAILED,
  /** A check on which it depends failed: its own outcome says nothing. */
  CANT_TELL,
  /** The broker was away, which is not the learner's fault. */
  ENVIRONMENT,
  /** Optional, and not switched on. */
  OFF
}
