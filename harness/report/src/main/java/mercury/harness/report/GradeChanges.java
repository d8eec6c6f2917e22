package mercury.harness.report;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mercury.harness.model.CheckResult;
import mercury.harness.model.Grade;
import mercury.harness.model.GraderMessages;
import mercury.harness.model.Verdict;

/** The differences between one grade and the next. */
public final class GradeChanges {

  private GradeChanges() {}

  /** A line for each check that passes now and did not, or the other way round. */
  public static List<String> between(Grade before, Grade now, GraderMessages sentences) {
    Map<String, Verdict> verdicts =
        before.results().stream().collect(toMap(r -> r.check().id(), CheckResult::verdict));
    return now.results().stream()
        .filter(result -> verdicts.containsKey(result.check().id()))
        .flatMap(result -> change(verdicts.get(result.check().id()), result, sentences))
        .toList();
  }

  private static Stream<String> change(Verdict before, CheckResult now, GraderMessages sentences) {
    boolean passed = before == Verdict.PASSED;
    boolean passes = now.verdict() == Verdict.PASSED;
    if (passed == passes) {
      return Stream.empty();
    }
    return Stream.of(
        sentences.get(passes ? "mended" : "broken", now.check().id(), now.check().points()));
  }
}
