package mercury.bot;

import java.io.IOException;
import java.util.Map;
import mercury.task.Logger;

/**
 * Keeps the events of the bus in MongoDB, each as one document in the collection {@code logs}.
 *
 * <p>Write it in these steps. The {@link Logger} is your own.
 *
 * <ol>
 *   <li>{@link #handleInfo} and {@link #handleCritical} insert the data as one document, with its
 *       fields at the top level, into the collection {@code logs} of {@link
 *       BotLoggerConfig#mongoDb()}. Names with {@code .} or {@code $}, and numbers above
 *       2<sup>53</sup>, stay unchanged; a field {@code _id} is stored as {@code _id_}. Equal events
 *       are a document each. (G1)
 *   <li>Use one {@code MongoClient} (com.mongodb.client) for the whole logger: it is opened when it
 *       is first needed, never by a logger that only publishes, and closed by {@link #stop}. (G2)
 *   <li>When MongoDB is away for a while, the current event waits for it, and so do those behind
 *       it. Each is stored once, and {@code stop} still returns. An event that MongoDB refuses for
 *       what it is, like one of more than 16 MB, is dropped with one log line, and holds up no
 *       other. (G3)
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

  /** Begins to store events. It does not throw when MongoDB is away: the logger waits for it. */
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

  /** Stores the current event, unless MongoDB is away, and closes the connections (G2). */
  @Override
  public void stop() {
    throw new UnsupportedOperationException("BotLogger.stop is not written yet");
  }
}
