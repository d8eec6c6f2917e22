package mercury.bench.put;

import java.io.IOException;
import java.util.Map;

/**
 * A client that puts tasks into a queue: when {@link #put} returns, the broker has confirmed the
 * task.
 */
interface MeasuredPut extends AutoCloseable {

  /** Opens a client for that many threads. */
  interface Opener {
    MeasuredPut open(String url, String queue, int threads) throws Exception;
  }

  /**
   * Puts one task into the queue.
   *
   * @param thread the number of the calling thread, from 0
   */
  void put(int thread, Map<String, ?> task) throws Exception;

  @Override
  void close() throws IOException;
}
