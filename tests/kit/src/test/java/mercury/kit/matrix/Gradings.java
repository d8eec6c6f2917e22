package mercury.kit.matrix;

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
import mercury.kit.grade.Workbench;

/** Grades many solutions, several at a time, each worker with a JVM of its own for the checks. */
final class Gradings {

  private final Queue<Solution> waiting;
  private final Consumer<Row> progress;

  private Gradings(List<Solution> solutions, Consumer<Row> progress) {
    this.waiting = new ConcurrentLinkedQueue<>(solutions);
    this.progress = progress;
  }

  /**
   * Grades them all.
   *
   * @param parallel how many at a time
   * @param progress told of each as it comes to an end, one call at a time
   * @throws Exception if one cannot be graded at all, as a patch that does not apply
   */
  static void run(List<Solution> solutions, int parallel, Consumer<Row> progress) throws Exception {
    Gradings gradings = new Gradings(solutions, progress);
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
    try (Workbench bench = Workbench.open()) {
      for (Solution next = waiting.poll(); next != null; next = waiting.poll()) {
        Instant begun = Instant.now();
        Row row =
            new Row(
                next,
                bench.grade(next.files(), !next.kind().equals("right")),
                Duration.between(begun, Instant.now()));
        tell(row);
      }
    }
  }

  private synchronized void tell(Row row) {
    progress.accept(row);
  }
}
