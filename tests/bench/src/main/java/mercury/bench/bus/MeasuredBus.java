package mercury.bench.bus;

import java.io.IOException;
import java.util.Map;

/** A bus with a publisher and some subscribers, each on a connection of its own. */
interface MeasuredBus extends AutoCloseable {

  /** Opens a bus. */
  interface Opener {

    /**
     * Opens a bus and returns when every subscriber receives what is published.
     *
     * @param received called for each event that a subscriber has read
     */
    MeasuredBus open(String url, String name, int subscribers, int threads, Runnable received)
        throws Exception;
  }

  /**
   * Publishes one event and returns when the broker has it.
   *
   * @param thread the number of the calling thread, from 0
   */
  void publish(int thread, Map<String, ?> data) throws Exception;

  @Override
  void close() throws IOException;
}
