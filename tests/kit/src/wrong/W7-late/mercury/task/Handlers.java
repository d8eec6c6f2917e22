// wrong: The pool goes on with the messages that wait in it, after stop() has returned.
// fails: W5.bound W7.nothing_starts
package mercury.task;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;

/**
 * The threads in which a worker's handlers run. They outlive a connection, so the bound of W5 holds
 * when handlers from before a loss are still running. Thread-safe.
 */
final class Handlers {

  private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
  private final ExecutorService pool;

  Handlers(String name, int capacity) {
    ThreadFactory named = new NamedThreads(name);
    pool =
        Executors.newFixedThreadPool(
            capacity,
            task -> {
              Thread thread = named.newThread(task);
              threads.add(thread);
              return thread;
            });
  }

  void execute(Runnable handler) {
    pool.execute(handler);
  }

  /** Whether the caller is a handler. */
  boolean isCaller() {
    return threads.contains(Thread.currentThread());
  }

  void endLater() {
    pool.shutdown();
  }

  /** Starts no more, and waits for those that run. Interrupts nobody. */
  void end() throws InterruptedException {
    pool.shutdown();
    for (Thread thread : threads) {
      thread.join();
    }
  }
}
