package mercury.harness.runner.jvm;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;

/** Threads that a run has started and not ended. */
final class ThreadLeaks {

  /** The time for threads that are about to end. */
  private static final long GRACE_MS = 500;

  private final Set<Thread> before = Thread.getAllStackTraces().keySet();

  private ThreadLeaks() {}

  static ThreadLeaks sinceNow() {
    return new ThreadLeaks();
  }

  /** Returns whether there are any, after a moment's grace. */
  boolean any() {
    long deadline = System.nanoTime() + GRACE_MS * 1_000_000;
    try {
      for (Thread thread : started()) {
        thread.join(Math.max(1, (deadline - System.nanoTime()) / 1_000_000));
      }
    } catch (InterruptedException e) {
      return true;
    }
    return !started().isEmpty();
  }

  private Set<Thread> started() {
    Set<Thread> started = new HashSet<>(Thread.getAllStackTraces().keySet());
    started.removeAll(before);
    started.removeIf(thread -> !thread.isAlive() || isJavas(thread));
    started.remove(Thread.currentThread());
    return started;
  }

  /** Java keeps these for everybody; an idle one holds nothing of the run. */
  private static boolean isJavas(Thread thread) {
    boolean pooled =
        thread instanceof ForkJoinWorkerThread worker
            && worker.getPool() == ForkJoinPool.commonPool()
            && ForkJoinPool.commonPool().isQuiescent();
    return pooled
        || thread.getName().equals("CompletableFutureDelayScheduler")
        || thread.getName().startsWith("process reaper");
  }
}
