package mercury.kit.matrix;

import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mercury.harness.child.Message.Failure;
import mercury.harness.grade.Grade;
import mercury.harness.grade.Result;
import mercury.harness.grade.Verdict;

/**
 * A solution that was graded: one row of the matrix.
 *
 * @param solution the solution
 * @param grade what came of it
 * @param took how long the grading took
 */
record Row(Solution solution, Grade grade, Duration took) {

  /** The verdict of every check, in the order of the suite. */
  Map<String, Verdict> verdicts() {
    return grade.results().stream()
        .collect(
            toMap(result -> result.check().id(), Result::verdict, (a, b) -> b, LinkedHashMap::new));
  }

  /** Whether it was graded by all checks. */
  boolean isWhole() {
    return solution.exercise().classes().stream()
        .flatMap(letter -> Texts.checks(solution.exercise(), letter).stream())
        .allMatch(verdicts()::containsKey);
  }

  /** What is not as the solution's header says, a sentence each; none when the row is right. */
  List<String> wrong() {
    List<String> wrong = new ArrayList<>();
    for (Result result : grade.results()) {
      String id = result.check().id();
      boolean expected = solution.header().fails().containsKey(id);
      switch (result.verdict()) {
        case PASSED -> add(wrong, expected, id + " passed, and should fail");
        case FAILED -> failed(wrong, result, expected);
        case ENVIRONMENT -> wrong.add(id + " could not be judged: the broker was away");
        case OFF -> add(wrong, expected, id + " was not run");
        case CANT_TELL -> {} // follows from the check it rests on
      }
    }
    return wrong;
  }

  private void failed(List<String> wrong, Result result, boolean expected) {
    String id = result.check().id();
    String way = result.failure().map(Failure::way).orElse("");
    String named = solution.header().fails().getOrDefault(id, "");
    String seen = way + ": " + result.failure().map(Failure::was).orElse("");
    add(wrong, !expected, id + " failed, and should pass: " + seen);
    add(
        wrong,
        expected && !named.isEmpty() && !named.equals(way),
        id + " failed in the way " + seen + ", and should in the way " + named);
  }

  private static void add(List<String> wrong, boolean condition, String sentence) {
    if (condition) {
      wrong.add(sentence);
    }
  }
}
