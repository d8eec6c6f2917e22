package mercury.bot;

import java.io.IOException;
import java.util.Map;
import mercury.task.Logger;

/**
 * Stores the events of the bus in MongoDB, each as one document of the collection {@code logs}.
 *
 * <p>While MongoDB is unavailable, the current event waits here and the next ones wait at the
 * broker; {@link #stop} gives up on them.
 *
 * <p>Thread-safe.
 */
public final class BotLogger extends Logger {

  private final EventStore store;

  /** Creates a logger without connections: see {@link #start}. */
  public BotLogger(BotLoggerConfig config) {
    super(config.loggerConfig());
    store = new EventStore(config.mongoUrl(), config.mongoDb());
  }

  /**
   * Begins to store events. It does not throw if MongoDB is unavailable: the logger waits for it.
   */
  @Override
  public void start() throws IOException {
    store.open();
    super.start();
  }

  @Override
  protected void handleInfo(Map<String, Object> data) {
    store.add(data);
  }

  @Override
  protected void handleCritical(Map<String, Object> data) {
    store.add(data);
  }

  /** Stores the current event, unless MongoDB is unavailable, and closes the connections (G2). */
  @Override
  public void stop() {
    store.end();
    super.stop();
    store.close();
  }
}
