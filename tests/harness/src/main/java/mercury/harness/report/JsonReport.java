package mercury.harness.report;

import java.util.List;
import mercury.harness.child.Message.Failure;
import mercury.harness.grade.Diagnosis;
import mercury.harness.grade.Grade;
import mercury.harness.grade.Result;
import mercury.harness.grade.Verdict;

/**
 * The grade as {@code report.json}. Its form is a promise to those who read it: what is there
 * stays, {@code version} counts up when that ever changes.
 *
 * @param version of this form: 1
 * @param suite the exercise, like {@code task}
 * @param score points of the required checks that passed
 * @param max points of all required checks
 * @param bonus points of the optional checks that passed, on top of the score
 * @param checks every check, in the order of the suite
 * @param diagnoses the known mistakes that the failures look like
 */
record JsonReport(
    int version,
    String suite,
    int score,
    int max,
    int bonus,
    List<Check> checks,
    List<Diagnosis> diagnoses) {

  /**
   * A check.
   *
   * @param id like {@code W5.bound}
   * @param title what it asserts
   * @param points what it is worth
   * @param bonus whether its points come on top
   * @param verdict what is known of it
   * @param after the check on which it depends; empty for none
   * @param subject the class of the learner's it is about
   * @param failure why it failed; null when it did not
   */
  record Check(
      String id,
      String title,
      int points,
      boolean bonus,
      Verdict verdict,
      String after,
      String subject,
      Failure failure) {}

  static JsonReport of(Grade grade) {
    return new JsonReport(
        1,
        grade.suite(),
        grade.score(),
        grade.max(),
        grade.bonus(),
        grade.results().stream().map(JsonReport::check).toList(),
        grade.diagnoses());
  }

  private static Check check(Result result) {
    return new Check(
        result.check().id(),
        result.check().title(),
        result.check().points(),
        result.check().bonus(),
        result.verdict(),
        result.check().after(),
        result.check().subject(),
        result.failure().orElse(null));
  }
}
