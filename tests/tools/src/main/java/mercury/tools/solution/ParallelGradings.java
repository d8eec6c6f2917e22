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

/** Grades many solutions, several at a time. Each worker has its own JVM for the checks. */
public final class ParallelGradings {

  private final GradedExercise exercise;
  private final Queue<ProofSolution> waiting;
  private final boolean near;
  private final Consumer<MatrixRow> progress;

  private ParallelGradings(
      List<ProofSolution> solutions, boolean near, Consumer<MatrixRow> progress) {
    this.exercise = solutions.get(0).exercise();
    this.waiting = new ConcurrentLinkedQueue<>(solutions);
    this.near = near;
    this.progress = progress;
  }

  /**
   * Grades all solutions.
   *
   * @param solutions at least one, all of one exercise
   * @param parallel how many at a time
   * @param near whether to run only the checks of classes that use changed code
   * @param progress receives each row when it is graded, one call at a time
   * @throws Exception if a solution cannot be graded, for instance because its edits do not fit the
   *     reference
   */
  public static void run(
      List<ProofSolution> solutions, int parallel, boolean near, Consumer<MatrixRow> progress)
      throws Exception {
    ParallelGradings gradings = new ParallelGradings(solutions, near, progress);
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

  private void work() throws Exception {
    try (VariantGrader bench = VariantGrader.open(exercise)) {
      for (ProofSolution next = waiting.poll(); next != null; next = waiting.poll()) {
        Instant begun = Instant.now();
        Grade grade =
            bench.grade(next.files(), !next.kind().equals("right"), near ? next.near() : List.of());
        tell(new MatrixRow(next, grade, Duration.between(begun, Instant.now())));
      }
    }
  }

  private synchronized void tell(MatrixRow row) {
    progress.accept(row);
  }
}
