package mercury.tools.classroom;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
    progress.step(submission.learner(), Duration.ofMillis((long) (row.seconds() * 1e3)));
    return row;
  }

  private ClassRow row(Submission submission) throws IOException, InterruptedException {
    Map<String, String> sources;
    try {
      sources = LearnerFiles.of(SubmittedTree.at(submission.place()), plan.exercise().manifest());
    } catch (UnusableSubmissionException e) {
      return kept(submission, ClassRow.without(submission, "", ClassRow.UNUSABLE, e.getMessage()));
    } catch (IOException e) {
      return kept(
          submission,
          ClassRow.without(submission, "", ClassRow.UNUSABLE, "cannot be read: " + e.getMessage()));
    }
    String digest = ContentDigest.of(checksDigest + plan.optional() + sources);
    var known = store.find(submission, digest);
    return known.isPresent() ? known.get() : kept(submission, grade(submission, digest, sources));
  }

  private ClassRow grade(Submission submission, String digest, Map<String, String> sources)
      throws IOException, InterruptedException {
    if (StubSources.are(sources, plan.exercise())) {
      return ClassRow.without(
          submission, digest, ClassRow.STUBS, "is the stubs as they were given");
    }
    return new SubmissionProcess(plan, submission, digest, store.folder(submission)).grade(sources);
  }

  private ClassRow kept(Submission submission, ClassRow row) throws IOException {
    store.keep(submission, row);
    return row;
  }
}
