package mercury.tools.solution;

import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mercury.harness.model.CheckResult;
import mercury.harness.model.Failure;
import mercury.harness.model.Grade;
import mercury.harness.model.Verdict;

/**
 * A solution that was graded: one row of the matrix.
 *
 * @param solution the solution
 * @param grade its grade
 * @param took how long the grading took
 */
public record MatrixRow(ProofSolution solution, Grade grade, Duration took) {

  /** The verdict of every check, in the order of the suite. */
  public Map<String, Verdict> verdicts() {
    return grade.results().stream()
        .collect(
            toMap(
                result -> result.check().id(),
                CheckResult::verdict,
                (a, b) -> b,
                LinkedHashMap::new));
  }

  /** Returns whether all checks have graded it. */
  public boolean isWhole() {
    return solution.exercise().manifest().subjects().stream()
        .flatMap(subject -> ExerciseCheckIds.checks(solution.exercise(), subject).stream())
        .allMatch(verdicts()::containsKey);
  }

  /**
   * Returns the differences from the solution's header, one sentence each; empty if the row is
   * right.
   */
  public List<String> wrong() {
    List<String> wrong = new ArrayList<>();
    for (CheckResult result : grade.results()) {
      String id = result.check().id();
      boolean expected = solution.header().fails().containsKey(id);
      switch (result.verdict()) {
        case PASSED -> add(wrong, expected, id + " passed, and should fail");
        case FAILED -> failed(wrong, result, expected);
        case ENVIRONMENT -> wrong.add(id + " could not be judged: the broker was away");
        case OFF -> add(wrong, expected, id + " was not run");
        case CANT_TELL -> {} // follows from the check that it depends on
      }
    }
    return wrong;
  }

  private void failed(List<String> wrong, CheckResult result, boolean expected) {
    String id = result.check().id();
    String failureMode = result.failure().map(Failure::failureMode).orElse("");
    String named = solution.header().fails().getOrDefault(id, "");
    String seen = failureMode + ": " + result.failure().map(Failure::was).orElse("");
    add(wrong, !expected, id + " failed, and should pass: " + seen);
    add(
        wrong,
        expected && !named.isEmpty() && !named.equals(failureMode),
        id + " failed in the way " + seen + ", and should in the way " + named);
  }

  private static void add(List<String> wrong, boolean condition, String sentence) {
    if (condition) {
      wrong.add(sentence);
    }
  }
}
