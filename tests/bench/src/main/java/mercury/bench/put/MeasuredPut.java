package mercury.bench.put;

import java.io.IOException;
import java.util.Map;

/** A way to put a task into a queue: when {@link #put} returns, the broker has confirmed it. */
interface MeasuredPut extends AutoCloseable {

  /** Opens it for so many threads. */
  interface Opener {
    MeasuredPut open(String url, String queue, int threads) throws Exception;
  }

  /**
   * Puts one task.
   *
   * @param thread which of the threads calls, from 0
   */
  void put(int thread, Map<String, ?> task) throws Exception;

  @Override
  void close() throws IOException;
}
