package mercury.geobot;

/** Writes the events of a topic into the search index, each as one document. Thread-safe. */
public final class LogWriter implements AutoCloseable {

  private final ServiceThread thread;

  /** Opens nothing: see {@link #start}. */
  public LogWriter(LogWriterConfig config) {
    this.thread = new ServiceThread("logger", () -> LogWriterLoop.of(config));
  }

  /**
   * Begins to write. It needs neither the broker nor the search to be there.
   *
   * @throws IllegalStateException if it was started or stopped before
   */
  public void start() {
    thread.start();
  }

  /**
   * Writes what has come, unless the search is away, commits, leaves the group and closes
   * everything. May be called before {@link #start}, and twice.
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
