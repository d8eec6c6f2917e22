package mercury.driver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;

/** Tells the threads of the learner's code from those that were there before. Thread-safe. */
final class ThreadSurvey {

  private final Set<Thread> before = Thread.getAllStackTraces().keySet();
  private final String root;
  private final ThreadGroup group = Thread.currentThread().getThreadGroup();

  /**
   * Makes a survey of what starts from now on.
   *
   * @param packageName the package of the learner's classes
   */
  ThreadSurvey(String packageName) {
    this.root = packageName.substring(0, (packageName + ".").indexOf('.')) + ".";
  }

  /** Returns the id and the name of each, and whether it may still do something of its own. */
  List<Map<String, Object>> threads() {
    List<Map<String, Object>> threads = new ArrayList<>();
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (thread.isAlive()
          && !before.contains(thread)
          && isBelow(thread.getThreadGroup())
          && !isShared(thread)) {
        threads.add(Map.of("id", thread.getId(), "name", thread.getName(), "busy", isBusy(thread)));
      }
    }
    return threads;
  }

  /**
   * A library's thread that is left for the next use keeps nobody from using the process; one in
   * the learner's code, or that is not a daemon, does.
   */
  private boolean isBusy(Thread thread) {
    return !thread.isDaemon()
        || Arrays.stream(thread.getStackTrace())
            .map(StackTraceElement::getClassName)
            .anyMatch(name -> name.startsWith(root) && !name.startsWith("mercury.driver."));
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
