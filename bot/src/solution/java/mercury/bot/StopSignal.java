package mercury.bot;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Ends waiting, once and for all. Thread-safe. */
final class StopSignal {

  private final CountDownLatch sent = new CountDownLatch(1);

  /** Ends every wait, those that are still to come too. */
  void send() {
    sent.countDown();
  }

  boolean isSent() {
    return sent.getCount() == 0;
  }

  /**
   * Waits for that time, or until the signal is sent.
   *
   * @return whether it was sent
   */
  boolean await(Duration atMost) throws InterruptedException {
    return sent.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
  }
}
