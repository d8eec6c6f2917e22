package mercury.harness.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mercury.harness.model.CheckResult;
import mercury.harness.model.Failure;
import mercury.harness.model.Grade;
import mercury.harness.model.Verdict;

/**
 * The grade as {@code results.json}, which Gradescope's autograder reads. Source: its "Autograder
 * Specifications".
 */
record GradescopeReport(List<Test> tests) {

  record Test(
      String name,
      int score,
      @JsonProperty("max_score") int maxScore,
      String status,
      String output,
      @JsonProperty("extra_credit") boolean extraCredit) {}

  static GradescopeReport of(Grade grade) {
    return new GradescopeReport(
        grade.results().stream()
            .filter(result -> result.verdict() != Verdict.OFF)
            .map(GradescopeReport::test)
            .toList());
  }

  private static Test test(CheckResult result) {
    boolean passed = result.verdict() == Verdict.PASSED;
    return new Test(
        result.check().id() + " " + result.check().title(),
        passed ? result.check().points() : 0,
        result.check().points(),
        passed ? "passed" : "failed",
        result.failure().map(GradescopeReport::output).orElse(""),
        result.check().bonus());
  }

  private static String output(Failure failure) {
    return Stream.of(failure.expected(), failure.was(), failure.why(), failure.read())
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining("\n"));
  }
}
