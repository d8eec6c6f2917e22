package mercury.playground;

import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;

/**
 * A part of the page that shows what is in one service. The page reads it again and again, on one
 * thread at a time; {@link #close()} may be called from any thread.
 */
public interface Panel extends AutoCloseable {

  /**
   * Reads what is there now.
   *
   * @return something that Jackson turns into JSON
   * @throws Exception whose message the page shows instead
   */
  Object read() throws Exception;

  /**
   * Returns where the data is in its service, as the page shows it: a table, a bucket or a
   * collection; empty where the page shows all of the service.
   */
  default String location() {
    return "";
  }

  /** Returns how long to wait between two readings. */
  default Duration interval() {
    return Duration.ofSeconds(1);
  }

  /** Returns the servlets that the panel needs, by the paths that they serve. */
  default Map<String, HttpServlet> servlets() {
    return Map.of();
  }

  /** Closes its connections. Idempotent. */
  @Override
  void close() throws IOException;
}
