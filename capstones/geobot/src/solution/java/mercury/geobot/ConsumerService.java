package mercury.geobot;

/**
 * Reads topics as a member of a group, has each record handled, and sends what came of it. ARM and
 * WORKER are this class with other handlers. Thread-safe.
 */
public final class ConsumerService implements AutoCloseable {

  private final ServiceConfig config;
  private final HandlerFactory handlers;
  private ServiceLoop loop;
  private Thread thread;
  private boolean stopped;

  /** Opens nothing: see {@link #start}. */
  public ConsumerService(ServiceConfig config, HandlerFactory handlers) {
    this.config = config;
    this.handlers = handlers;
  }

  /**
   * Begins to read. It does not need the broker to be there.
   *
   * @throws IllegalStateException if it was started or stopped before
   */
  public synchronized void start() {
    if (thread != null || stopped) {
      throw new IllegalStateException("a service starts once");
    }
    loop = ServiceLoop.of(config, handlers);
    thread = new Thread(loop, config.service());
    thread.start();
  }

  /**
   * Finishes the records in hand, commits, leaves the group and closes everything. May be called
   * before {@link #start}, and twice.
   */
  public synchronized void stop() {
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

  /** Does the same as {@link #stop}. */
  @Override
  public void close() {
    stop();
  }
}
