package mercury.geobot;

/**
 * Reads topics as a member of a group, has each record handled, and sends what came of it. ARM and
 * WORKER are this class with other handlers. Thread-safe.
 */
public final class ConsumerService implements AutoCloseable {

  private final ServiceThread thread;

  /** Opens nothing: see {@link #start}. */
  public ConsumerService(ServiceConfig config, HandlerFactory handlers) {
    this.thread = new ServiceThread(config.service(), () -> ServiceLoop.of(config, handlers));
  }

  /**
   * Begins to read. It does not need the broker to be there.
   *
   * @throws IllegalStateException if it was started or stopped before
   */
  public void start() {
    thread.start();
  }

  /**
   * Finishes the records in hand, commits, leaves the group and closes everything. May be called
   * before {@link #start}, and twice.
   */
  public void stop() {
    thread.stop();
  }

  /** Does the same as {@link #stop}. */
  @Override
  public void close() {
    stop();
  }
}
