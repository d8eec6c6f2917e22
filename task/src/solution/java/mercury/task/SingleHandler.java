package mercury.task;

import java.util.concurrent.locks.ReentrantLock;

/**
 * One at a time, in the thread that delivers: to wake another one for each message costs up to a
 * quarter of the rate (tests/bench, where the bare client does). Who delivers on the next
 * connection waits for the handler from before the loss.
 */
final class SingleHandler implements Handlers {

  private final ReentrantLock running = new ReentrantLock();

  @Override
  public void execute(Runnable handler) {
    running.lock();
    try {
      handler.run();
    } finally {
      running.unlock();
      Thread.interrupted(); // what a handler left behind is not for the library, whose thread it is
    }
  }

  @Override
  public boolean isCaller() {
    return running.isHeldByCurrentThread();
  }

  /** What is delivered from now on, the subscription gives back: it is drained before. */
  @Override
  public void end() throws InterruptedException {
    running.lockInterruptibly();
    running.unlock();
  }
}
