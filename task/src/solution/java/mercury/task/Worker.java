package mercury.task;

import com.rabbitmq.client.Delivery;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.slf4j.LoggerFactory;

/**
 * Handles the tasks of a queue, up to {@link WorkerConfig#capacity()} at a time. A subclass says in
 * {@link #handle} how.
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

  private static final org.slf4j.Logger LOG = LoggerFactory.getLogger(Worker.class);
  private static final long FOR_EVER_S = Long.MAX_VALUE;
  private static final int PAUSE_S = 1;

  private final String queue;
  private final String name;
  private final QueueConsumer consumer;
  private final DeadLetterQueue deadLetters;
  private volatile String complaint; // of the queue of dead letters, told once

  /** Opens nothing: see {@link #start}. */
  protected Worker(WorkerConfig config) {
    queue = config.queueName();
    name = "worker of " + queue;
    int threads = config.capacity();
    int prefetch = config.capacity();
    consumer =
        new QueueConsumer(
            config.rabbitUrl(), name, threads, prefetch, new DurableQueue(queue)::declareOn);
    deadLetters = new DeadLetterQueue(config.rabbitUrl(), queue + ".dead");
  }

  /**
   * Handles one task. A normal return says that it is done and may be forgotten.
   *
   * @param message body, properties and envelope, as delivered
   * @throws Exception if the task could not be done; it is delivered again (W4)
   */
  protected abstract void handle(Delivery message) throws Exception;

  /**
   * Begins to handle tasks, in the worker's own threads. Returns when the consumer is registered at
   * the broker (W1). When it throws an {@link IOException}, it may be called again.
   *
   * @throws IllegalStateException if the worker was started or stopped before
   * @throws IllegalArgumentException if the broker's URL is malformed
   * @throws IOException if the broker cannot be reached
   */
  public void start() throws IOException {
    consumer.start(this::process);
  }

  private void process(ReceivedMessage task) {
    try {
      handle(task.delivery());
      task.acknowledge(); // W3
    } catch (Throwable e) { // an Error costs no more than its message
      Thread.interrupted(); // what the handler left behind is not for what follows
      if (task.isRedelivered()) {
        setAside(task, e); // W10
      } else {
        LOG.error("A task of {} failed; it is delivered once more", queue, e);
        task.giveBack(); // W4
      }
    }
  }

  private void setAside(ReceivedMessage task, Throwable failure) {
    try {
      deadLetters.add(task.delivery());
      LOG.error("A task of {} failed again; it is in {}.dead now", queue, queue, failure);
      complaint = null;
      task.acknowledge();
    } catch (IOException | RuntimeException e) {
      if (!Objects.equals(complaint, e.getMessage())) {
        LOG.error("{}.dead does not take what failed again: {}", queue, e.getMessage(), failure);
      }
      complaint = e.getMessage();
      pause();
      task.giveBack();
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
    consumer.refuse();
    if (consumer.isReceiving()) {
      new Thread(this::end, name + " stop").start();
    } else {
      end();
    }
  }

  private void end() {
    consumer.stop(FOR_EVER_S);
    deadLetters.close();
  }

  /** The same as {@link #stop}, for try-with-resources. */
  @Override
  public void close() {
    stop();
  }
}
