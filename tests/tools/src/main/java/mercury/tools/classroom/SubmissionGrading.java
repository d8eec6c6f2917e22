package mercury.tools.classroom;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import mercury.harness.terminal.ForeignText;

/** Grades one submission after another, and keeps what came of each. Thread-safe. */
final class SubmissionGrading {

  private final GradingPlan plan;
  private final RowStore store;
  private final SubmissionSources submissions;

  SubmissionGrading(GradingPlan plan, RowStore store) throws IOException {
    this.plan = plan;
    this.store = store;
    this.submissions = new SubmissionSources(plan.exercise(), plan.optional());
  }

  /** Returns the row of a submission that needs no grading: it is known, or cannot be graded. */
  Optional<ClassRow> kept(Submission submission) throws IOException {
    try {
      Map<String, String> sources = submissions.of(submission);
      String digest = submissions.digest(sources);
      Optional<ClassRow> known = store.find(submission, digest);
      return known.isPresent() || !submissions.areStubs(sources)
          ? known
          : Optional.of(kept(submission, SubmissionSources.stubs(submission, digest)));
    } catch (UnusableSubmissionException e) {
      return Optional.of(kept(submission, SubmissionSources.unusable(submission, e)));
    }
  }

  /** Grades a submission. */
  ClassRow grade(Submission submission) throws IOException, InterruptedException {
    try {
      return grade(submission, submissions.of(submission));
    } catch (UnusableSubmissionException e) {
      return kept(submission, SubmissionSources.unusable(submission, e));
    }
  }

  /** Grades the sources that were taken from a submission. */
  ClassRow grade(Submission submission, Map<String, String> sources)
      throws IOException, InterruptedException {
    return kept(submission, graded(submission, submissions.digest(sources), sources));
  }

  private ClassRow graded(Submission submission, String digest, Map<String, String> sources)
      throws InterruptedException {
    try {
      return new SubmissionProcess(plan, submission, digest, store.folder(submission))
          .grade(sources);
    } catch (IOException | RuntimeException e) { // a grader that was taken over replies anything
      return ClassRow.without(
          submission, digest, RowState.FAILED, "the grader failed: " + ForeignText.line("" + e));
    }
  }

  /** Keeps a row, with a page where the grader left none. */
  ClassRow kept(Submission submission, ClassRow row) throws IOException {
    if (!row.isGraded()) {
      if (row.state() != RowState.UNCOMPILED) { // the compiler's words are of now
        GradingReply.remove(store.folder(submission));
      }
      LearnerPage.write(row, store.folder(submission));
    }
    store.keep(submission, row);
    return row;
  }
}
