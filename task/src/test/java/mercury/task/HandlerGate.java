package mercury.task;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import mercury.harness.check.CheckContext;

/** A gate at which handlers wait until the check opens it. */
final class HandlerGate implements AutoCloseable {

  private static final int ALL = 1_000_000; // more than a check has handlers

  private final Semaphore passes = new Semaphore(0);

  /** Waits until the gate is open, or open for one. */
  void pass() throws InterruptedException, TimeoutException {
    if (!passes.tryAcquire(CheckContext.OWN_TIMEOUT.toSeconds(), TimeUnit.SECONDS)) {
      throw new TimeoutException("nobody opened the gate");
    }
  }

  /** Waits for that long at most; returns whether the gate is open, or open for one. */
  boolean passesWithin(Duration time) throws InterruptedException {
    return passes.tryAcquire(time.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Lets one handler pass. */
  void openForOne() {
    passes.release();
  }

  /** Lets all handlers pass, those that come later too. */
  void open() {
    passes.release(ALL);
  }

  /** Opens the gate, so that a check that ends early leaves nobody waiting. */
  @Override
  public void close() {
    open();
  }
}
