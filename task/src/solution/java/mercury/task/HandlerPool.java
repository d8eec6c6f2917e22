package mercury.task;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;

/** Several at a time, each in a thread of a pool. */
final class HandlerPool implements Handlers {

  private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
  private final ExecutorService pool;

  HandlerPool(String name, int capacity) {
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

  @Override
  public void execute(Runnable handler) {
    pool.execute(handler);
  }

  @Override
  public boolean isCaller() {
    return threads.contains(Thread.currentThread());
  }

  @Override
  public void end() throws InterruptedException {
    pool.shutdown();
    for (Thread thread : threads) {
      thread.join();
    }
  }
}
