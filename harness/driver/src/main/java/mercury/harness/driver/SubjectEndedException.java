package mercury.harness.driver;

import java.util.Optional;

/** The process with the learner's code ended while a check was talking to it. */
public final class SubjectEndedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Optional<Integer> exitCode;

  SubjectEndedException(Optional<Integer> exitCode) {
    super("the process ended" + exitCode.map(code -> " with exit code " + code).orElse(""));
    this.exitCode = exitCode;
  }

  /** Returns its exit code; empty when it is not known. */
  public Optional<Integer> exitCode() {
    return exitCode;
  }
}
