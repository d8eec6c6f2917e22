package mercury.harness.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mercury.harness.child.Message.Failure;
import mercury.harness.grade.Grade;
import mercury.harness.grade.Result;
import mercury.harness.grade.Verdict;

/**
 * The grade as {@code results.json}, which Gradescope's autograder reads. Source: its "Autograder
 * Specifications".
 */
record Gradescope(List<Test> tests) {

  record Test(
      String name,
      int score,
      @JsonProperty("max_score") int maxScore,
      String status,
      String output,
      @JsonProperty("extra_credit") boolean extraCredit) {}

  static Gradescope of(Grade grade) {
    return new Gradescope(
        grade.results().stream()
            .filter(result -> result.verdict() != Verdict.OFF)
            .map(Gradescope::test)
            .toList());
  }

  private static Test test(Result result) {
    boolean passed = result.verdict() == Verdict.PASSED;
    return new Test(
        result.check().id() + " " + result.check().title(),
        passed ? result.check().points() : 0,
        result.check().points(),
        passed ? "passed" : "failed",
        result.failure().map(Gradescope::output).orElse(""),
        result.check().bonus());
  }

  private static String output(Failure failure) {
    return Stream.of(failure.expected(), failure.was(), failure.why(), failure.read())
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining("\n"));
  }
}
