package mercury.harness.model;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/**
 * The results of all checks of a suite.
 *
 * @param suite its name, like {@code task}
 * @param results in the order of the suite
 * @param printed what the code under test printed, shortened
 * @param diagnoses the known mistakes that its failures look like
 */
public record Grade(
    String suite,
    List<CheckResult> results,
    List<String> printed,
    List<MistakeDiagnosis> diagnoses) {

  public Grade {
    results = List.copyOf(results);
    printed = List.copyOf(printed);
    diagnoses = List.copyOf(diagnoses);
  }

  /** The verdicts that follow from others: a check after a failed one can tell nothing. */
  public static Grade of(String suite, List<CheckResult> raw, List<String> printed) {
    Map<String, CheckResult> byId =
        raw.stream().collect(toMap(result -> result.check().id(), result -> result));
    List<CheckResult> results =
        raw.stream()
            .map(result -> rests(result, byId) ? result.but(Verdict.CANT_TELL) : result)
            .toList();
    return new Grade(suite, results, printed, List.of());
  }

  /** The same, with what it suffers from. */
  public Grade with(List<MistakeDiagnosis> found) {
    return new Grade(suite, results, printed, found);
  }

  /** The points of the required checks that passed. */
  public int score() {
    return sum(result -> !result.check().bonus(), CheckResult::points);
  }

  /** The points of all required checks. */
  public int max() {
    return sum(result -> !result.check().bonus(), result -> result.check().points());
  }

  /** The points of the optional checks that passed. */
  public int bonus() {
    return sum(result -> result.check().bonus(), CheckResult::points);
  }

  /** The check to work on next: the first that failed. */
  public Optional<CheckResult> next() {
    return results.stream().filter(result -> result.verdict() == Verdict.FAILED).findFirst();
  }

  /**
   * Returns the id of the check that keeps this one from telling anything: the failed one on which
   * it depends, directly or not; empty for one that tells something.
   */
  public String reason(CheckResult result) {
    if (result.verdict() != Verdict.CANT_TELL) {
      return "";
    }
    String id = result.check().dependsOn();
    return results.stream()
        .filter(before -> before.check().id().equals(id))
        .filter(before -> before.verdict() == Verdict.CANT_TELL)
        .findFirst()
        .map(this::reason)
        .orElse(id);
  }

  /** Returns whether the broker was away for some check. */
  public boolean environmentFailed() {
    return results.stream().anyMatch(result -> result.verdict() == Verdict.ENVIRONMENT);
  }

  /** Returns whether nothing is left to do. */
  public boolean complete() {
    return results.stream()
        .allMatch(result -> result.verdict() == Verdict.PASSED || result.verdict() == Verdict.OFF);
  }

  private int sum(Predicate<CheckResult> which, ToIntFunction<CheckResult> points) {
    return results.stream().filter(which).mapToInt(points).sum();
  }

  /** Returns whether a check on which this one depends, directly or not, did not pass. */
  private static boolean rests(CheckResult result, Map<String, CheckResult> byId) {
    if (result.verdict() != Verdict.FAILED && result.verdict() != Verdict.PASSED) {
      return false;
    }
    CheckResult before = byId.get(result.check().dependsOn());
    return before != null
        && (before.verdict() == Verdict.FAILED
            || before.verdict() == Verdict.CANT_TELL
            || rests(before, byId));
  }
}
