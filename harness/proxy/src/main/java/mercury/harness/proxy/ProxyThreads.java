package mercury.harness.proxy;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The threads of a tap, by which it can wait for their end. Thread-safe. */
public final class ProxyThreads {

  private final Set<Thread> running = ConcurrentHashMap.newKeySet();
  private final String prefix;

  /**
   * @param prefix begins the name of every thread
   */
  public ProxyThreads(String prefix) {
    this.prefix = prefix;
  }

  public Thread start(String name, Runnable work) {
    Thread thread = new Thread(() -> run(work), prefix + " " + name);
    thread.setDaemon(true);
    running.add(thread);
    thread.start();
    return thread;
  }

  /** Waits until all but the calling thread have ended, or patience has. */
  public void join(Duration patience) throws InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
    for (Thread thread : running) {
      long left = (deadline - System.nanoTime()) / 1_000_000;
      if (thread != Thread.currentThread() && left > 0) {
        thread.join(left);
      }
    }
  }

  private void run(Runnable work) {
    try {
      work.run();
    } finally {
      running.remove(Thread.currentThread());
    }
  }
}
