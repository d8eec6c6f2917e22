package mercury.harness.cli;

import java.io.Closeable;
import java.io.IOException;
import java.util.Map;

/**
 * Services that checks can use.
 *
 * @param addresses their addresses by the names of the environment variables, and no others
 * @param started stops what was started for the grading
 */
public record RunningServices(Map<String, String> addresses, Closeable started)
    implements Closeable {

  /** Copies the addresses. */
  public RunningServices {
    addresses = Map.copyOf(addresses);
  }

  @Override
  public void close() throws IOException {
    started.close();
  }
}
