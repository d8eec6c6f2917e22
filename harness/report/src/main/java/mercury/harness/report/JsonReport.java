package mercury.harness.report;

import java.util.List;
import mercury.harness.model.CheckResult;
import mercury.harness.model.Failure;
import mercury.harness.model.Grade;
import mercury.harness.model.MistakeDiagnosis;
import mercury.harness.model.TraceEvent;

/**
 * The grade as {@code report.json}. Its form is a promise to those who read it, and has nothing to
 * do with what the grader's own processes tell one another: what is there stays, {@code version}
 * counts up when that ever changes.
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
    List<JsonCheck> checks,
    List<JsonDiagnosis> diagnoses) {

  /**
   * A check.
   *
   * @param id like {@code W5.bound}
   * @param title what it asserts
   * @param points what it is worth
   * @param bonus whether its points come on top
   * @param verdict {@code PASSED}, {@code FAILED}, {@code CANT_TELL}, {@code ENVIRONMENT} or {@code
   *     OFF}
   * @param after the check on which it depends; empty for none
   * @param subject the learner's class that it is about
   * @param failure why it failed; null when it did not
   */
  record JsonCheck(
      String id,
      String title,
      int points,
      boolean bonus,
      String verdict,
      String after,
      String subject,
      JsonFailure failure) {

    private static JsonCheck of(CheckResult result) {
      return new JsonCheck(
          result.check().id(),
          result.check().title(),
          result.check().points(),
          result.check().bonus(),
          result.verdict().name(),
          result.check().dependsOn(),
          result.check().subject(),
          result.failure().map(JsonFailure::of).orElse(null));
    }
  }

  /**
   * The reason for which a check failed.
   *
   * @param way the failure mode, a key of the suite's texts
   * @param expected what should have been
   * @param was what was seen instead
   * @param why the concept
   * @param read where to read about it
   * @param thrown an exception that the learner's code threw before; empty for none
   * @param wire what had gone over the wire
   * @param frames where in the learner's code it happened, innermost first
   */
  record JsonFailure(
      String way,
      String expected,
      String was,
      String why,
      String read,
      String thrown,
      List<JsonTraceEvent> wire,
      List<String> frames) {

    private static JsonFailure of(Failure failure) {
      return new JsonFailure(
          failure.failureMode(),
          failure.expected(),
          failure.was(),
          failure.why(),
          failure.read(),
          failure.thrown(),
          failure.wire().stream().map(JsonTraceEvent::of).toList(),
          failure.frames());
    }
  }

  /**
   * An event on the wire.
   *
   * @param micros microseconds since the check began
   * @param connection counted from 1; 0 for an event of the check
   * @param side {@code client}, {@code broker} or {@code check}
   * @param kind what it was, like {@code PUBLISH}
   * @param words the event, in the board's words
   * @param more what else is worth knowing
   * @param decides whether the verdict rests on it
   */
  record JsonTraceEvent(
      long micros,
      int connection,
      String side,
      String kind,
      String words,
      String more,
      boolean decides) {

    private static JsonTraceEvent of(TraceEvent event) {
      return new JsonTraceEvent(
          event.micros(),
          event.connection(),
          event.side(),
          event.kind(),
          event.words(),
          event.more(),
          event.decides());
    }
  }

  /**
   * The known mistakes that the failures look like.
   *
   * @param subject the learner's class
   * @param mistakes the known mistakes, one sentence each
   */
  record JsonDiagnosis(String subject, List<String> mistakes) {

    private static JsonDiagnosis of(MistakeDiagnosis diagnosis) {
      return new JsonDiagnosis(diagnosis.subject(), diagnosis.mistakes());
    }
  }

  static JsonReport of(Grade grade) {
    return new JsonReport(
        1,
        grade.suite(),
        grade.score(),
        grade.max(),
        grade.bonus(),
        grade.results().stream().map(JsonCheck::of).toList(),
        grade.diagnoses().stream().map(JsonDiagnosis::of).toList());
  }
}
