package mercury.drills;

import java.util.concurrent.CountDownLatch;

/** Keeps handlers in their work until it is opened. Thread-safe. */
public final class WorkGate implements AutoCloseable {

  private final CountDownLatch opened = new CountDownLatch(1);

  /** Waits until the gate is open. */
  public void pass() throws InterruptedException {
    opened.await();
  }

  /** Opens it for good. */
  public void open() {
    opened.countDown();
  }

  /** Opens it too: a check that failed leaves no handler behind. */
  @Override
  public void close() {
    open();
  }
}
