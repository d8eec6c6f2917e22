// wrong: stop() cancels the consumer and forgets the connection.
// fails: W7.close W8 L7.close
package mercury.task;

import java.io.IOException;
import org.slf4j.LoggerFactory;

/**
 * Keeps a subscription: when one is lost, it opens the next, and does not give up before it is
 * ended. Starts once. Thread-safe.
 */
final class Keeper {

  /** Opens a subscription, on a connection of its own. */
  interface Opener {
    Subscription open() throws IOException;
  }

  private enum State {
    NEW,
    STARTED,
    ENDED
  }

  private static final org.slf4j.Logger LOG = LoggerFactory.getLogger(Keeper.class);
  private static final long FIRST_PAUSE_MS = 100;
  private static final long MAX_PAUSE_MS = 5_000;

  private final String name;
  private final Thread thread;
  private Opener opener; // set before the thread starts
  private State state = State.NEW;
  private volatile Subscription current;
  private boolean closed;

  Keeper(String name) {
    this.name = name;
    this.thread = new Thread(this::keep, name + " keeper");
  }

  /**
   * Opens the first subscription. When it fails, it may be tried again.
   *
   * @throws IllegalStateException if it was started or ended before
   */
  synchronized void start(Opener opener) throws IOException {
    if (state != State.NEW) {
      throw new IllegalStateException(
          name + (state == State.STARTED ? " is started already" : " is stopped"));
    }
    this.opener = opener;
    current = opener.open();
    state = State.STARTED;
    thread.start();
  }

  /** Opens no more, and drains the one there is. */
  void end() throws InterruptedException {
    synchronized (this) {
      state = State.ENDED;
    }
    thread.interrupt();
    thread.join();
    if (current != null) {
      current.drain();
    }
  }

  /** Closes the subscription, and the one that is being opened. */
  synchronized void close() {
    closed = true;
    if (current != null) {
      closed = true;
    }
  }

  private void keep() {
    try {
      while (!isEnded()) {
        current.awaitEnd();
        LOG.warn("{} lost its connection, and tries to come back", name);
        current.close();
        take(open());
        LOG.warn("{} is back", name);
      }
    } catch (InterruptedException e) {
      // ended
    }
  }

  private Subscription open() throws InterruptedException {
    for (long pause = FIRST_PAUSE_MS; ; pause = Math.min(2 * pause, MAX_PAUSE_MS)) {
      Thread.sleep(pause);
      try {
        return opener.open();
      } catch (IOException | RuntimeException e) {
        LOG.debug("{} tries again", name, e);
      }
    }
  }

  private synchronized void take(Subscription next) {
    current = next;
    if (closed) {
      next.close();
    }
  }

  private synchronized boolean isEnded() {
    return state == State.ENDED;
  }
}
