package mercury.tools.solution;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import mercury.harness.model.Grade;

/**
 * Grades many solutions, several at a time. Each worker has a grader of its own.
 *
 * @param <T> what is graded
 */
public final class ParallelGradings<T> {

  private final GradedExercise exercise;
  private final Queue<T> waiting;
  private final GradingJob<T> job;

  private ParallelGradings(GradedExercise exercise, List<T> items, GradingJob<T> job) {
    this.exercise = exercise;
    this.waiting = new ConcurrentLinkedQueue<>(items);
    this.job = job;
  }

  /**
   * Grades one of them.
   *
   * @param <T> what is graded
   */
  @FunctionalInterface
  public interface GradingJob<T> {

    /** Grades it with the worker's grader. Called by several threads. */
    void grade(VariantGrader grader, T item) throws Exception;
  }

  /**
   * Grades all solutions.
   *
   * @param solutions at least one, all of one exercise
   * @param parallel how many at a time
   * @param checks what each is graded by
   * @param progress receives each row when it is graded, one call at a time
   * @throws Exception if a solution cannot be graded, for instance because its edits do not fit the
   *     reference
   */
  public static void run(
      List<ProofSolution> solutions,
      int parallel,
      CheckSelection checks,
      Consumer<MatrixRow> progress)
      throws Exception {
    Consumer<MatrixRow> inTurn =
        row -> {
          synchronized (progress) {
            progress.accept(row);
          }
        };
    run(
        solutions.get(0).exercise(),
        solutions,
        parallel,
        (grader, solution) -> inTurn.accept(row(grader, solution, checks)));
  }

  /**
   * Does a job for each item.
   *
   * @param parallel how many at a time
   * @throws Exception the first that a job throws; those that run are interrupted then
   */
  public static <T> void run(
      GradedExercise exercise, List<T> items, int parallel, GradingJob<T> job) throws Exception {
    ParallelGradings<T> gradings = new ParallelGradings<>(exercise, items, job);
    ExecutorService workers = Executors.newFixedThreadPool(parallel);
    try {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < parallel; i++) {
        all.add(
            workers.submit(
                () -> {
                  gradings.work();
                  return null;
                }));
      }
      for (Future<?> one : all) {
        one.get();
      }
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    } finally {
      workers.shutdownNow();
    }
  }

  private static MatrixRow row(VariantGrader grader, ProofSolution solution, CheckSelection checks)
      throws Exception {
    Instant begun = Instant.now();
    Grade grade =
        grader.grade(solution.files(), !solution.kind().equals("right"), checks.of(solution));
    return new MatrixRow(solution, grade, Duration.between(begun, Instant.now()));
  }

  private void work() throws Exception {
    try (VariantGrader grader = VariantGrader.open(exercise)) {
      for (T next = waiting.poll(); next != null; next = waiting.poll()) {
        job.grade(grader, next);
      }
    }
  }
}
