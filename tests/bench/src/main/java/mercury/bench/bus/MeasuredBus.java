package mercury.bench.bus;

import java.io.IOException;
import java.util.Map;

/** A bus with a publisher and some subscribers, each on a connection of its own. */
interface MeasuredBus extends AutoCloseable {

  /** A way to have one. */
  interface Opener {

    /**
     * Opens one. When it returns, every subscriber gets what is published.
     *
     * @param received called for each event that a subscriber has read
     */
    MeasuredBus open(String url, String name, int subscribers, int threads, Runnable received)
        throws Exception;
  }

  /**
   * Publishes one event; when it returns, the broker has it.
   *
   * @param thread which of the threads calls, from 0
   */
  void publish(int thread, Map<String, ?> data) throws Exception;

  @Override
  void close() throws IOException;
}
