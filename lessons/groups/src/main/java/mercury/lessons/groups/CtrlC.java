package mercury.lessons.groups;

import java.util.concurrent.CountDownLatch;

/** Notices Ctrl+C, and keeps the program alive until it has closed what it has opened since. */
final class CtrlC implements AutoCloseable {

  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile boolean pressed;

  CtrlC() {
    Runtime.getRuntime().addShutdownHook(new Thread(this::finishFirst));
  }

  /** Returns whether the program is to end as soon as it has finished what it has in hand. */
  boolean pressed() {
    return pressed;
  }

  @Override
  public void close() {
    closed.countDown();
  }

  private void finishFirst() {
    pressed = true;
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
