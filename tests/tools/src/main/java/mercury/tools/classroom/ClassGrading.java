package mercury.tools.classroom;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Grades a class, several submissions at a time. One submission's trouble is one row. */
final class ClassGrading {

  private final SubmissionGrading grading;

  ClassGrading(SubmissionGrading grading) {
    this.grading = grading;
  }

  /** Returns a row for each submission, in their order. Rows that are kept are not graded again. */
  List<ClassRow> grade(List<Submission> submissions, int parallel)
      throws IOException, InterruptedException {
    Map<Submission, ClassRow> rows = new LinkedHashMap<>();
    List<Submission> missing = new ArrayList<>();
    for (Submission submission : submissions) {
      Optional<ClassRow> kept = grading.kept(submission);
      kept.ifPresentOrElse(row -> rows.put(submission, row), () -> missing.add(submission));
    }
    if (!rows.isEmpty()) {
      System.err.printf("%s of %s need no grading%n", rows.size(), submissions.size());
    }
    rows.putAll(graded(missing, parallel));
    return submissions.stream().map(rows::get).toList();
  }

  private Map<Submission, ClassRow> graded(List<Submission> missing, int parallel)
      throws IOException, InterruptedException {
    ExecutorService workers = Executors.newFixedThreadPool(parallel);
    Map<Submission, ClassRow> rows = new LinkedHashMap<>();
    try (ClassProgress progress = ClassProgress.of(missing.size())) {
      Map<Submission, Future<ClassRow>> pending = new LinkedHashMap<>();
      for (Submission submission : missing) {
        pending.put(submission, workers.submit(() -> step(submission, progress)));
      }
      for (Map.Entry<Submission, Future<ClassRow>> each : pending.entrySet()) {
        rows.put(each.getKey(), each.getValue().get());
      }
      return rows;
    } catch (ExecutionException e) {
      throw new IOException("the class could not be graded: " + e.getCause().getMessage(), e);
    } finally {
      workers.shutdownNow();
    }
  }

  private ClassRow step(Submission submission, ClassProgress progress)
      throws IOException, InterruptedException {
    ClassRow row = grading.grade(submission);
    progress.step(row);
    return row;
  }
}
