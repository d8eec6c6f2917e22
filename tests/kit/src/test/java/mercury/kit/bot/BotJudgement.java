package mercury.kit.bot;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mercury.harness.grade.Grade;
import mercury.harness.grade.Result;
import mercury.harness.grade.Verdict;
import mercury.kit.grade.Header;

/** Whether a solution failed as its header says. */
final class BotJudgement {

  private BotJudgement() {}

  /**
   * The failures, each with its way where the header names one; empty if all is as it should be.
   */
  static String complaint(Header header, Grade grade) {
    if (grade.environmentFailed()) {
      return "a service did not answer: nothing is proved";
    }
    Map<String, String> expected = new TreeMap<>(header.fails());
    grade.results().stream() // a check that rests on another of them can tell nothing
        .filter(result -> result.verdict() == Verdict.CANT_TELL)
        .forEach(result -> expected.remove(result.check().id()));
    Map<String, String> failed = new TreeMap<>();
    for (Result result : failures(grade)) {
      String id = result.check().id();
      failed.put(id, "".equals(expected.get(id)) ? "" : result.failure().orElseThrow().way());
    }
    return failed.equals(expected)
        ? ""
        : "expected %s but failed %s: %s".formatted(expected, failed, told(grade));
  }

  /** What its learner is told, check by check. */
  static List<String> told(Grade grade) {
    return failures(grade).stream()
        .map(result -> result.check().id() + ": " + result.failure().orElseThrow().was())
        .toList();
  }

  private static List<Result> failures(Grade grade) {
    return grade.results().stream().filter(result -> result.verdict() == Verdict.FAILED).toList();
  }
}
