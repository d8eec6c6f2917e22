package mercury.geobot;

/** Writes the events of a topic into the search index, each as one document. Thread-safe. */
public final class LogWriter implements AutoCloseable {

  private final LogWriterConfig config;
  private LogWriterLoop loop;
  private Thread thread;
  private boolean stopped;

  /** Opens nothing: see {@link #start}. */
  public LogWriter(LogWriterConfig config) {
    this.config = config;
  }

  /**
   * Begins to write. It needs neither the broker nor the search to be there.
   *
   * @throws IllegalStateException if it was started or stopped before
   */
  public synchronized void start() {
    if (thread != null || stopped) {
      throw new IllegalStateException("a writer starts once");
    }
    loop = LogWriterLoop.of(config);
    thread = new Thread(loop, "logger");
    thread.start();
  }

  /**
   * Writes what has come, unless the search is away, commits, leaves the group and closes
   * everything. May be called before {@link #start}, and twice.
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
