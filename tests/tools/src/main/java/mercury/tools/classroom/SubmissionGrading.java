package mercury.tools.classroom;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import mercury.harness.terminal.ForeignText;
import mercury.tools.ContentDigest;

/** Grades one submission after another, and keeps what came of each. Thread-safe. */
final class SubmissionGrading {

  private final GradingPlan plan;
  private final RowStore store;
  private final String checksDigest;

  SubmissionGrading(GradingPlan plan, RowStore store) throws IOException {
    this.plan = plan;
    this.store = store;
    this.checksDigest = ContentDigest.ofFolder(plan.exercise().tests());
  }

  /** Returns the row of a submission that needs no grading: it is known, or cannot be graded. */
  Optional<ClassRow> kept(Submission submission) throws IOException {
    try {
      Map<String, String> sources = sources(submission);
      String digest = digest(sources);
      Optional<ClassRow> known = store.find(submission, digest);
      return known.isPresent() || !StubSources.are(sources, plan.exercise())
          ? known
          : Optional.of(
              kept(
                  submission,
                  ClassRow.without(
                      submission, digest, RowState.STUBS, "is the stubs as they were given")));
    } catch (UnusableSubmissionException e) {
      return Optional.of(unusable(submission, e));
    }
  }

  /** Grades a submission. */
  ClassRow grade(Submission submission) throws IOException, InterruptedException {
    try {
      Map<String, String> sources = sources(submission);
      return kept(submission, grade(submission, digest(sources), sources));
    } catch (UnusableSubmissionException e) {
      return unusable(submission, e);
    }
  }

  private ClassRow grade(Submission submission, String digest, Map<String, String> sources)
      throws InterruptedException {
    try {
      return new SubmissionProcess(plan, submission, digest, store.folder(submission))
          .grade(sources);
    } catch (IOException | RuntimeException e) { // a grader that was taken over replies anything
      return ClassRow.without(
          submission, digest, RowState.FAILED, "the grader failed: " + ForeignText.line("" + e));
    }
  }

  /** Takes the sources. What a stranger packed can make a reader fail in any way. */
  private Map<String, String> sources(Submission submission) throws UnusableSubmissionException {
    try {
      return StubSources.completed(
          LearnerFiles.of(SubmittedTree.at(submission.place()), plan.exercise().manifest()),
          plan.exercise());
    } catch (IOException | RuntimeException e) {
      throw new UnusableSubmissionException("cannot be read: " + ForeignText.line("" + e));
    }
  }

  private String digest(Map<String, String> sources) {
    return ContentDigest.of(checksDigest + plan.optional() + sources);
  }

  private ClassRow unusable(Submission submission, UnusableSubmissionException why)
      throws IOException {
    return kept(submission, ClassRow.without(submission, "", RowState.UNUSABLE, why.getMessage()));
  }

  private ClassRow kept(Submission submission, ClassRow row) throws IOException {
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
