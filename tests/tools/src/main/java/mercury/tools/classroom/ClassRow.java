package mercury.tools.classroom;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One learner's row.
 *
 * @param learner the learner's name
 * @param place the name of the folder, archive or repository
 * @param digest of the sources and the kit's checks: with another digest the row is stale
 * @param state {@code graded}, {@code stubs}, {@code uncompiled}, {@code unusable}, {@code stopped}
 *     or {@code failed}
 * @param note a sentence that says why it was not graded; empty for a graded one
 * @param score points of the required checks
 * @param max points that there are
 * @param bonus points of the optional checks
 * @param verdicts the verdict of each check, by its id, in the order of the suite
 * @param mistakes the known mistakes that the failures look like
 * @param seconds how long it took
 */
record ClassRow(
    String learner,
    String place,
    String digest,
    RowState state,
    String note,
    int score,
    int max,
    int bonus,
    Map<String, String> verdicts,
    List<SeenMistake> mistakes,
    double seconds) {

  static final String PASSED = "PASSED";
  static final String FAILED = "FAILED";
  static final String ENVIRONMENT = "ENVIRONMENT";

  /** Returns the row of a submission that has no grade. */
  static ClassRow without(Submission submission, String digest, RowState state, String note) {
    return new ClassRow(
        submission.learner(),
        submission.place().getFileName().toString(),
        digest,
        state,
        note,
        0,
        0,
        0,
        Map.of(),
        List.of(),
        0);
  }

  /** Returns whether the grader has said what the solution is worth. */
  @JsonIgnore
  boolean isGraded() {
    return state == RowState.GRADED;
  }

  /** Returns whether it is to be graded again though nothing has changed. */
  @JsonIgnore
  boolean isFailed() {
    return state == RowState.FAILED || verdicts.containsValue(ENVIRONMENT);
  }

  /** Returns why it is to be graded again: the note, or that the environment failed a check. */
  String failure() {
    return note.isEmpty() ? "the environment failed while it was graded" : note;
  }

  /** Returns the id of the check to work on next: the first that failed. */
  Optional<String> stuckAt() {
    return verdicts.entrySet().stream()
        .filter(verdict -> verdict.getValue().equals(FAILED))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** Returns whether that check passed. */
  boolean passed(String check) {
    return PASSED.equals(verdicts.get(check));
  }
}
