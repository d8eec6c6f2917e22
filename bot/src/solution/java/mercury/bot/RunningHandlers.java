package mercury.bot;

import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Counts the handlers that are at work, so that what they use is closed after the last of them. A
 * handler that asks for the end cannot wait for itself. Thread-safe.
 */
final class RunningHandlers {

  private final AtomicBoolean over = new AtomicBoolean();
  private final Phaser parties;

  /**
   * Counts from none.
   *
   * @param afterLast runs once, when no handler is at work and {@link #endAfterLast} was called
   */
  RunningHandlers(Runnable afterLast) {
    parties =
        new Phaser(1) {
          @Override
          protected boolean onAdvance(int phase, int left) {
            afterLast.run();
            return true;
          }
        };
  }

  void begin() {
    if (parties.register() < 0) {
      throw new IllegalStateException("the worker is stopped");
    }
  }

  void end() {
    parties.arriveAndDeregister();
  }

  /** Ends the counting now, or with the last handler that is at work. */
  void endAfterLast() {
    if (over.compareAndSet(false, true)) {
      parties.arriveAndDeregister();
    }
  }
}
