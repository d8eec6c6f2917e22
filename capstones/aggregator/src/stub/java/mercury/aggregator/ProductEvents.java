package mercury.aggregator;

import com.rabbitmq.client.Delivery;
import mercury.task.Worker;
import mercury.task.WorkerConfig;

/**
 * Takes events out of the queue and into {@link Products} (A7). Your {@link Worker} does the rest:
 * it acknowledges an event when {@link #handle} has returned, delivers it again when {@code handle}
 * has thrown, sets it aside when that fails too (W10), and comes back when the connection was lost
 * (W9).
 *
 * <p>That is right for a message that is no event. An event that finds the database away is no
 * poison, however often it is delivered: wait for the database, and let {@link Sender#stop} end the
 * wait without an acknowledgement.
 */
final class ProductEvents extends Worker {

  ProductEvents(SenderConfig config) {
    super(new WorkerConfig(config.rabbitUrl(), config.queueName()));
  }

  @Override
  protected void handle(Delivery message) throws Exception {
    throw new UnsupportedOperationException("ProductEvents.handle is not written yet");
  }
}
