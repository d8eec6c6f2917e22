package mercury.bot;

import java.io.IOException;
import java.util.Map;
import mercury.task.Logger;

/**
 * Keeps the events of the bus in MongoDB, each as one document of the collection {@code logs}.
 *
 * <p>Write it in these steps. The {@link Logger} is your own.
 *
 * <ol>
 *   <li>{@link #handleInfo} and {@link #handleCritical}: insert the data as one document, its fields
 *       at the top level, into the collection {@code logs} of {@link BotLoggerConfig#mongoDb()}. Names
 *       with {@code .} or {@code $}, and numbers above 2<sup>53</sup>, stay what they are. (G1)
 *   <li>One {@code MongoClient} (com.mongodb.client) for the whole logger: opened when the logger
 *       starts to handle events, never by one that only publishes, closed by {@link #stop}. (G2)
 *   <li>MongoDB is away for a while: the event at hand waits for it, and those behind it wait as well.
 *       Nothing is lost, and {@code stop} still ends. (G3)
 * </ol>
 *
 * <p>Write a line to the log (SLF4J, level info) for each event, with the id of its update.
 *
 * <p>Thread-safe.
 */
public final class BotLogger extends Logger {

  private final BotLoggerConfig config;

  /** Opens nothing: see {@link #start}. */
  public BotLogger(BotLoggerConfig config) {
    super(config.loggerConfig());
    this.config = config;
  }

  /** Begins to store events. MongoDB being away is no reason to throw: the logger waits for it. */
  @Override
  public void start() throws IOException {
    throw new UnsupportedOperationException("BotLogger.start is not written yet");
  }

  @Override
  protected void handleInfo(Map<String, Object> data) {
    throw new UnsupportedOperationException("BotLogger.handleInfo is not written yet");
  }

  @Override
  protected void handleCritical(Map<String, Object> data) {
    throw new UnsupportedOperationException("BotLogger.handleCritical is not written yet");
  }

  /** Stores the event at hand, unless MongoDB is away, and closes the connections (G2). */
  @Override
  public void stop() {
    throw new UnsupportedOperationException("BotLogger.stop is not written yet");
  }
}
