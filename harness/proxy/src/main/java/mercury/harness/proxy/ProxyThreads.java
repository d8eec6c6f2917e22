package mercury.harness.proxy;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The threads of a proxy, which can be waited for. Thread-safe. */
final class ProxyThreads {

  private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
  private final String owner;

  /**
   * Creates an owner of no threads yet.
   *
   * @param owner what the threads work for; begins the name of each
   */
  ProxyThreads(String owner) {
    this.owner = owner;
  }

  String owner() {
    return owner;
  }

  Thread start(String name, Runnable work) {
    // a thread does not remove itself: it would still run when nobody waits for it any longer
    threads.removeIf(thread -> thread.getState() == Thread.State.TERMINATED);
    Thread thread = new Thread(work, owner + " " + name);
    thread.setDaemon(true);
    threads.add(thread);
    thread.start();
    return thread;
  }

  /** Waits until all threads but the calling one have ended, or the time is up. */
  void join(Duration timeout) throws InterruptedException {
    long deadline = System.nanoTime() + timeout.toNanos();
    for (Thread thread : threads) {
      long left = (deadline - System.nanoTime()) / 1_000_000;
      if (thread != Thread.currentThread() && left > 0) {
        thread.join(left);
      }
    }
  }
}
