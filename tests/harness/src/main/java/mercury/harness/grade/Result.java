package mercury.harness.grade;

import java.util.Optional;
import mercury.harness.child.Message.CheckInfo;
import mercury.harness.child.Message.Failure;

/**
 * What came of a check.
 *
 * @param check the check
 * @param verdict the verdict
 * @param failure why, when it failed
 */
public record Result(CheckInfo check, Verdict verdict, Optional<Failure> failure) {

  static Result of(CheckInfo check, Verdict verdict) {
    return new Result(check, verdict, Optional.empty());
  }

  static Result failed(CheckInfo check, Failure failure) {
    return new Result(check, Verdict.FAILED, Optional.of(failure));
  }

  /** The same check with another verdict, and nothing to say of a failure. */
  Result but(Verdict other) {
    return of(check, other);
  }

  /** The points it brings. */
  int points() {
    return verdict == Verdict.PASSED ? check.points() : 0;
  }
}
