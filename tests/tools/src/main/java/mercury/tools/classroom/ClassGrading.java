package mercury.tools.classroom;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import mercury.harness.terminal.ForeignText;
import mercury.tools.ContentDigest;
import mercury.tools.solution.SolutionProgressBar;

/** Grades a class, several submissions at a time. One submission's trouble is one row. */
final class ClassGrading {

  private final GradingPlan plan;
  private final RowStore store;
  private final String checksDigest;

  ClassGrading(GradingPlan plan, RowStore store) throws IOException {
    this.plan = plan;
    this.store = store;
    this.checksDigest = ContentDigest.ofFolder(plan.exercise().tests());
  }

  /** Returns a row for each submission, in their order. Rows that are kept are not graded again. */
  List<ClassRow> grade(List<Submission> submissions, int parallel)
      throws IOException, InterruptedException {
    ExecutorService workers = Executors.newFixedThreadPool(parallel);
    try (SolutionProgressBar progress = SolutionProgressBar.of("class", submissions.size())) {
      List<Future<ClassRow>> rows = new ArrayList<>();
      for (Submission submission : submissions) {
        rows.add(workers.submit(() -> step(submission, progress)));
      }
      List<ClassRow> done = new ArrayList<>();
      for (Future<ClassRow> row : rows) {
        done.add(row.get());
      }
      return done;
    } catch (ExecutionException e) {
      throw new IOException("the class could not be graded: " + e.getCause().getMessage(), e);
    } finally {
      workers.shutdownNow();
    }
  }

  private ClassRow step(Submission submission, SolutionProgressBar progress)
      throws IOException, InterruptedException {
    ClassRow row = row(submission);
    progress.step(
        ForeignText.line(submission.learner()), Duration.ofMillis((long) (row.seconds() * 1e3)));
    return row;
  }

  private ClassRow row(Submission submission) throws IOException, InterruptedException {
    try {
      return row(submission, sources(submission));
    } catch (UnusableSubmissionException e) {
      return kept(submission, without(submission, RowState.UNUSABLE, e.getMessage()));
    }
  }

  private ClassRow row(Submission submission, Map<String, String> sources)
      throws IOException, InterruptedException {
    String digest = ContentDigest.of(checksDigest + plan.optional() + sources);
    Optional<ClassRow> known = store.find(submission, digest);
    if (known.isPresent()) {
      return known.get();
    }
    try {
      return kept(submission, grade(submission, digest, sources));
    } catch (IOException e) {
      return kept(
          submission,
          without(submission, RowState.FAILED, "the grader failed: " + ForeignText.line("" + e)));
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

  private static ClassRow without(Submission submission, RowState state, String note) {
    return ClassRow.without(submission, "", state, note);
  }

  private ClassRow grade(Submission submission, String digest, Map<String, String> sources)
      throws IOException, InterruptedException {
    if (StubSources.are(sources, plan.exercise())) {
      return ClassRow.without(
          submission, digest, RowState.STUBS, "is the stubs as they were given");
    }
    return new SubmissionProcess(plan, submission, digest, store.folder(submission)).grade(sources);
  }

  private ClassRow kept(Submission submission, ClassRow row) throws IOException {
    store.keep(submission, row);
    return row;
  }
}
