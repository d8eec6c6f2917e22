package mercury.bot;

import java.io.IOException;
import java.util.Map;
import mercury.task.Logger;

/**
 * Keeps the events of the bus in MongoDB, each as one document of the collection {@code logs}.
 *
 * <p>While MongoDB is away, the event at hand waits, and those behind it wait at the broker; {@link
 * #stop} gives up on them.
 *
 * <p>Thread-safe.
 */
public final class BotLogger extends Logger {

  private final EventStore store;

  /** Opens nothing: see {@link #start}. */
  public BotLogger(BotLoggerConfig config) {
    super(config.loggerConfig());
    store = new EventStore(config.mongoUrl(), config.mongoDb());
  }

  /** Begins to store events. It does not throw when MongoDB is away: the logger waits for it. */
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

  /** Stores the event at hand, unless MongoDB is away, and closes the connections (G2). */
  @Override
  public void stop() {
    try (store) {
      store.end();
      super.stop();
    }
  }
}
