package mercury.bench.measure;

import java.io.IOException;
import java.time.Duration;

/** An entrant that is ready to run. It runs repeatedly and is closed at the end. */
public interface Trial extends AutoCloseable {

  /** Opens a trial, with the connections that it keeps from run to run. */
  interface Opener {
    Trial open() throws Exception;
  }

  /**
   * Runs once.
   *
   * @param length the approximate length of the run
   * @throws IllegalStateException if the broker's state does not match the counted messages
   */
  RunSample run(Duration length) throws Exception;

  @Override
  void close() throws IOException;
}
