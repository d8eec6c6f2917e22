package mercury.bench.measure;

import java.io.IOException;
import java.time.Duration;

/** A contestant that is ready to run. It runs again and again, and is closed in the end. */
public interface Trial extends AutoCloseable {

  /** Opens one, with the connections it keeps from run to run. */
  interface Opener {
    Trial open() throws Exception;
  }

  /**
   * Runs once.
   *
   * @param length about how long it shall take
   * @throws IllegalStateException if what happened is not what was counted
   */
  RunSample run(Duration length) throws Exception;

  @Override
  void close() throws IOException;
}
