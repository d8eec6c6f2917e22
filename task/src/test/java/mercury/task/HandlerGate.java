package mercury.task;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import mercury.harness.check.CheckContext;

/** A gate at which handlers wait until the check opens it. */
final class HandlerGate implements AutoCloseable {

  private final CountDownLatch opened = new CountDownLatch(1);

  /** Waits until the gate is open. */
  void pass() throws InterruptedException, TimeoutException {
    if (!opened.await(4 * CheckContext.TIMEOUT.toSeconds(), TimeUnit.SECONDS)) {
      throw new TimeoutException("nobody opened the gate");
    }
  }

  void open() {
    opened.countDown();
  }

  /** Opens the gate, so that a check that ends early leaves nobody waiting. */
  @Override
  public void close() {
    open();
  }
}
