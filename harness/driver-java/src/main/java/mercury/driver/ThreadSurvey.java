package mercury.driver;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;

/** Tells the threads of the learner's code from those that were there before. Thread-safe. */
final class ThreadSurvey {

  private final Set<Thread> before = Thread.getAllStackTraces().keySet();
  private final ThreadGroup group = Thread.currentThread().getThreadGroup();

  /** Returns the id and the name of each. */
  List<Map<String, Object>> threads() {
    List<Map<String, Object>> threads = new ArrayList<>();
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (thread.isAlive()
          && !before.contains(thread)
          && isBelow(thread.getThreadGroup())
          && !isShared(thread)) {
        threads.add(Map.of("id", thread.getId(), "name", thread.getName()));
      }
    }
    return threads;
  }

  private boolean isBelow(ThreadGroup other) {
    return other != null && group.parentOf(other);
  }

  /** Java and the driver keep these for everybody. */
  private static boolean isShared(Thread thread) {
    boolean pooled =
        thread instanceof ForkJoinWorkerThread worker
            && worker.getPool() == ForkJoinPool.commonPool();
    return pooled
        || thread instanceof DriverThread
        || thread.getName().equals("CompletableFutureDelayScheduler")
        || thread.getName().equals("DestroyJavaVM");
  }
}
