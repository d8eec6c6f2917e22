package mercury.aggregator;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has events taken from the time when the broker is there, and until it is closed. The worker comes
 * back by itself after a connection that it has lost, but not after one that it never had.
 * Thread-safe.
 */
final class EventIntake implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(EventIntake.class);
  private static final long PAUSE_MS = 1_000;
  private static final long FINISH_MS = 1_000;

  private final ProductEvents events;
  private final CountDownLatch over = new CountDownLatch(1);
  private final Thread starter = new Thread(this::begin, "sender intake");

  EventIntake(ProductEvents events) {
    this.events = events;
  }

  /** Does not wait for the broker. */
  void start() {
    starter.start();
  }

  private void begin() {
    try {
      boolean begun = tryToBegin();
      if (!begun) {
        LOG.info("the broker is away; the sender waits for it");
      }
      while (!begun && !over.await(PAUSE_MS, TimeUnit.MILLISECONDS)) {
        begun = tryToBegin();
      }
    } catch (InterruptedException | IllegalStateException e) {
      // closed
    }
  }

  private boolean tryToBegin() {
    try {
      events.start();
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Finishes the events in hand. After a moment it closes the connection nevertheless: what is not
   * stored then is delivered again.
   */
  @Override
  public void close() {
    over.countDown();
    Thread stop = new Thread(events::stop, "sender stop");
    stop.start();
    try {
      stop.join(FINISH_MS);
      stop.interrupt();
      stop.join(FINISH_MS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    events.endWaits();
  }
}
