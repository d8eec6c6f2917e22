package mercury.task;

import com.rabbitmq.client.Delivery;
import com.rabbitmq.client.ShutdownSignalException;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.LoggerFactory;

/**
 * What becomes of a delivered task: handled and acknowledged (W3), given back (W4, W8), or set
 * aside (W10). Exactly one of them, unless its connection is lost; then the broker delivers it
 * again.
 */
final class Tasks implements Subscription.Receiver {

  /** The subclass's part. */
  interface Handler {
    void handle(Delivery message) throws Exception;
  }

  private static final org.slf4j.Logger LOG = LoggerFactory.getLogger(Worker.class);
  private static final int PAUSE_S = 1;

  private final String queue;
  private final Handlers handlers;
  private final Handler handler;
  private final DeadLetters dead;
  private final BooleanSupplier refusing;

  /**
   * Of one subscription.
   *
   * @param refusing whether no more handler may begin
   */
  Tasks(String queue, Handlers handlers, Handler handler, BooleanSupplier refusing) {
    this.queue = queue;
    this.handlers = handlers;
    this.handler = handler;
    this.refusing = refusing;
    this.dead = new DeadLetters(queue + ".dead");
  }

  @Override
  public void receive(Delivery message, Subscription from) {
    handlers.execute(() -> run(message, from));
  }

  private void run(Delivery message, Subscription from) {
    if (refusing.getAsBoolean() || !from.isOpen()) { // W7, W8; after a loss it comes again anyway
      from.giveBack(message);
      return;
    }
    try {
      handler.handle(message);
    } catch (Throwable e) { // an Error costs no more than its message
      failed(message, from, e);
      return;
    }
    from.acknowledge(message);
  }

  private void failed(Delivery message, Subscription from, Throwable e) {
    Thread.interrupted(); // what the handler left behind is not for the next
    if (!message.getEnvelope().isRedeliver()) {
      LOG.error("A task of {} failed; it is delivered once more", queue, e);
      from.giveBack(message);
    } else if (setAside(message, from)) {
      LOG.error("A task of {} failed again; it is in {}.dead now", queue, queue, e);
      from.acknowledge(message);
    } else {
      from.giveBack(message);
    }
  }

  private boolean setAside(Delivery message, Subscription from) {
    try {
      dead.add(message, from.getChannel().getConnection());
      return true;
    } catch (IOException | ShutdownSignalException e) {
      LOG.error("A task of {} failed again, and {}.dead does not take it", queue, queue, e);
      pause();
      return false;
    }
  }

  /** The broker delivers it again at once: without a pause, over and over. */
  private static void pause() {
    try {
      TimeUnit.SECONDS.sleep(PAUSE_S);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
