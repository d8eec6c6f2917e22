package mercury.task;

import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** Threads with a name and a number, so that a thread dump tells whose they are. */
final class NamedThreads implements ThreadFactory {

  private final String name;
  private final AtomicInteger number = new AtomicInteger();

  NamedThreads(String name) {
    this.name = name;
  }

  @Override
  public Thread newThread(Runnable task) {
    return new Thread(task, name + " " + number.incrementAndGet());
  }
}
