package mercury.task;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Delivery;
import java.io.IOException;

/**
 * Handles the tasks of a queue, up to {@link WorkerConfig#capacity()} at a time. What handling
 * means says a subclass: it overrides {@link #handle}.
 *
 * <p>Every task is handled at least once. It is handled again when {@code handle} threw, or when
 * the connection was lost before its acknowledgement arrived; {@code handle} must bear that. When
 * it throws for a redelivered task, the task goes to the queue {@code <queueName>.dead} (W10).
 *
 * <p>A worker that lost its connection comes back by itself (W9).
 *
 * <p>Thread-safe. {@code handle} is called from up to {@code capacity} threads at once.
 */
public abstract class Worker implements AutoCloseable {

  private final WorkerConfig config;
  private final String name;
  private final Handlers handlers;
  private final Keeper keeper;
  private final Object stopping = new Object(); // not this: a subclass may synchronize on it
  private boolean stopped;
  private volatile boolean refusing;

  /** Opens nothing: see {@link #start}. */
  protected Worker(WorkerConfig config) {
    this.config = config;
    name = "worker of " + config.queueName();
    handlers = Handlers.of(name, config.capacity());
    keeper = new Keeper(name);
  }

  /**
   * Handles one task. A normal return says that it is done and may be forgotten.
   *
   * @param message body, properties and envelope, as delivered
   * @throws Exception if the task could not be done; it is delivered again (W4)
   */
  protected abstract void handle(Delivery message) throws Exception;

  /**
   * Begins to handle tasks, in threads of the worker's own. Returns when the consumer is registered
   * at the broker (W1). When it throws an {@link IOException}, it may be called again.
   *
   * @throws IllegalStateException if the worker was started or stopped before
   * @throws IllegalArgumentException if the broker's URL is malformed
   * @throws IOException if the broker cannot be reached
   */
  public void start() throws IOException {
    keeper.start(this::subscribe);
  }

  /**
   * Ends the worker: takes no more tasks, waits until the running handlers have ended and their
   * tasks are acknowledged, then closes the connection (W8). Does nothing when it is stopped
   * already.
   *
   * <p>Called by a handler it returns at once, because it would wait for itself; no other begins
   * (W7), and the worker stops when the running ones have ended. A caller that is interrupted waits
   * no longer: the connection is closed, and what still runs will be delivered again.
   */
  public void stop() {
    if (handlers.isCaller()) {
      refusing = true;
      new Thread(this::end, name + " stop").start();
    } else {
      end();
    }
  }

  /** The same as {@link #stop}, for try-with-resources. */
  @Override
  public void close() {
    stop();
  }

  private void end() {
    synchronized (stopping) {
      if (stopped) {
        return;
      }
      stopped = true;
      try {
        keeper.end();
        handlers.end();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } finally {
        keeper.close();
      }
    }
  }

  private Subscription subscribe() throws IOException {
    return Subscription.open(
        Connections.open(config.rabbitUrl(), name),
        config.capacity(), // W5
        this::declareQueue,
        new Tasks(config.queueName(), handlers, this::handle, () -> refusing));
  }

  private String declareQueue(Channel channel) throws IOException {
    Queues.declare(channel, config.queueName());
    return config.queueName();
  }
}
