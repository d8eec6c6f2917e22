package mercury.task;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.FutureTask;
import mercury.harness.check.CheckContext;

/**
 * Runs code in a thread group of its own. A thread is in the group of the thread that created it,
 * so every thread in this group was started by this code, whatever other checks start meanwhile.
 */
final class CheckThreadGroup {

  private final ThreadGroup group = new ThreadGroup("threads of a check");

  void run(CheckContext.ThrowingCode code) throws Exception {
    FutureTask<Void> task =
        new FutureTask<>(
            () -> {
              code.run();
              return null;
            });
    new Thread(group, task, "check").start();
    try {
      task.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error failed) {
        throw failed;
      }
      throw (Exception) e.getCause();
    }
  }

  /**
   * Returns the names of the threads that do not end. Threads that are about to end are given time.
   */
  List<String> survivors() throws InterruptedException {
    long deadline = System.nanoTime() + CheckContext.TIMEOUT.toNanos();
    for (Thread thread : running()) {
      long millis = (deadline - System.nanoTime()) / 1_000_000;
      thread.join(Math.max(1, millis));
    }
    return running().stream().map(Thread::getName).sorted().toList();
  }

  private List<Thread> running() {
    Thread[] all = new Thread[group.activeCount() + 100];
    group.enumerate(all);
    return Arrays.stream(all).filter(Objects::nonNull).filter(t -> !isShared(t)).toList();
  }

  /** Recognizes Java's common pool, which keeps its threads for a while. */
  private static boolean isShared(Thread thread) {
    return thread instanceof ForkJoinWorkerThread worker
        && worker.getPool() == ForkJoinPool.commonPool();
  }
}
