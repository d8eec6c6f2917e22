package mercury.harness.model;

import java.util.Optional;

/**
 * The result of a check.
 *
 * @param check the check
 * @param verdict the verdict
 * @param failure why, when it failed
 */
public record CheckResult(Check check, Verdict verdict, Optional<Failure> failure) {

  public static CheckResult of(Check check, Verdict verdict) {
    return new CheckResult(check, verdict, Optional.empty());
  }

  public static CheckResult failed(Check check, Failure failure) {
    return new CheckResult(check, Verdict.FAILED, Optional.of(failure));
  }

  /** The same check with another verdict, and nothing to say of a failure. */
  public CheckResult but(Verdict other) {
    return of(check, other);
  }

  /** The points it brings. */
  int points() {
    return verdict == Verdict.PASSED ? check.points() : 0;
  }
}
