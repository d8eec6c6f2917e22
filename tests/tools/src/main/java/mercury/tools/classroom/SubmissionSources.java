package mercury.tools.classroom;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mercury.harness.terminal.ForeignText;
import mercury.tools.ContentDigest;
import mercury.tools.solution.GradedExercise;

/** Takes the sources of submissions of an exercise, and says which version they are. Immutable. */
final class SubmissionSources {

  private final GradedExercise exercise;
  private final boolean optional;
  private final String checksDigest;

  /**
   * Reads the kit's checks.
   *
   * @param optional whether the optional checks are graded too
   */
  SubmissionSources(GradedExercise exercise, boolean optional) throws IOException {
    this.exercise = exercise;
    this.optional = optional;
    this.checksDigest = ContentDigest.ofFolder(exercise.tests());
  }

  /** Takes the sources. What a stranger packed can make a reader fail in any way. */
  Map<String, String> of(Submission submission) throws UnusableSubmissionException {
    try {
      return StubSources.completed(
          LearnerFiles.of(SubmittedTree.at(submission.place()), exercise.manifest()), exercise);
    } catch (IOException | RuntimeException e) {
      throw new UnusableSubmissionException("cannot be read: " + ForeignText.line("" + e));
    }
  }

  /** Returns the sources by learner of those who have handed in more than stubs. */
  Map<String, Map<String, String>> written(List<Submission> found) throws IOException {
    Map<String, Map<String, String>> written = new LinkedHashMap<>();
    for (Submission submission : found) {
      try {
        Map<String, String> sources = of(submission);
        if (!areStubs(sources)) {
          written.put(submission.learner(), sources);
        }
      } catch (UnusableSubmissionException e) {
        // its row says so
      }
    }
    return written;
  }

  /** Returns the version of sources: it is another when they, or the kit's checks, are others. */
  String digest(Map<String, String> sources) {
    return ContentDigest.of(checksDigest + optional + sources);
  }

  /** Returns whether they are the stubs as they were given. */
  boolean areStubs(Map<String, String> sources) throws IOException {
    return StubSources.are(sources, exercise);
  }

  /** Returns the row of stubs. */
  static ClassRow stubs(Submission submission, String digest) {
    return ClassRow.without(submission, digest, RowState.STUBS, "is the stubs as they were given");
  }

  /** Returns the row of a submission that nothing can be taken from. */
  static ClassRow unusable(Submission submission, UnusableSubmissionException why) {
    return ClassRow.without(submission, "", RowState.UNUSABLE, why.getMessage());
  }
}
