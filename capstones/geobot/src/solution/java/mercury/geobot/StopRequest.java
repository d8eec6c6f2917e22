package mercury.geobot;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A request to stop, which ends every pause. Thread-safe. */
final class StopRequest {

  private final CountDownLatch made = new CountDownLatch(1);

  void make() {
    made.countDown();
  }

  boolean isMade() {
    return made.getCount() == 0;
  }

  /** Waits for that time, or until the request is made. */
  void pause(Duration time) throws InterruptedException {
    if (made.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
      return; // the caller looks whether it should go on
    }
  }
}
