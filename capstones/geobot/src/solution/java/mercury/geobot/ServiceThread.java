package mercury.geobot;

import java.util.function.Supplier;

/** The thread of a service: it is started once, and stopped as often as anybody likes. */
final class ServiceThread {

  private final String name;
  private final Supplier<StoppableLoop> maker;
  private StoppableLoop loop;
  private Thread thread;
  private boolean stopped;

  /**
   * Opens nothing.
   *
   * @param maker opens what the service needs
   */
  ServiceThread(String name, Supplier<StoppableLoop> maker) {
    this.name = name;
    this.maker = maker;
  }

  /**
   * Starts it.
   *
   * @throws IllegalStateException if it was started or stopped before
   */
  synchronized void start() {
    if (thread != null || stopped) {
      throw new IllegalStateException("a service starts once");
    }
    loop = maker.get();
    thread = new Thread(loop, name);
    thread.start();
  }

  /** Has it end, and waits for that. */
  synchronized void stop() {
    stopped = true;
    if (thread == null) {
      return;
    }
    loop.stop();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
