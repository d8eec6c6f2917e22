package mercury.harness.runner.jvm;

import mercury.harness.model.Check;
import mercury.harness.model.Failure;

/**
 * A message of the JVM with the checks to the grader; one JSON object a line.
 *
 * @param kind what is told
 * @param check the id of the check it is about; empty for {@code END}
 * @param info what the check is; only with {@code PLANNED}
 * @param failure why it failed; only with {@code FAILED}
 * @param stuck whether the check left code running, so that this JVM should not be used on
 */
public record CheckJvmMessage(Kind kind, String check, Check info, Failure failure, boolean stuck) {

  /** The kinds. A check is planned, then switched off, or begun and then passed or failed. */
  public enum Kind {
    PLANNED,
    OFF,
    BEGUN,
    PASSED,
    FAILED,
    END
  }

  static CheckJvmMessage planned(Check info) {
    return new CheckJvmMessage(Kind.PLANNED, info.id(), info, null, false);
  }

  static CheckJvmMessage failed(String check, Failure failure, boolean stuck) {
    return new CheckJvmMessage(Kind.FAILED, check, null, failure, stuck);
  }

  static CheckJvmMessage of(Kind kind, String check, boolean stuck) {
    return new CheckJvmMessage(kind, check, null, null, stuck);
  }
}
