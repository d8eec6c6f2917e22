package mercury.bench.work;

import java.io.IOException;

/** A consumer that runs until it is closed. */
interface MeasuredConsumer extends AutoCloseable {

  /** Opens a consumer. */
  interface Opener {

    /**
     * Begins to consume.
     *
     * @param capacity the maximum number of messages handled, and unacknowledged, at once
     * @param handler handles one message; the message is acknowledged after it has returned
     */
    MeasuredConsumer open(String url, String queue, int capacity, Runnable handler)
        throws Exception;
  }

  @Override
  void close() throws IOException;
}
