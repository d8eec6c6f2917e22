package mercury.aggregator;

import com.rabbitmq.client.Delivery;
import mercury.task.Worker;
import mercury.task.WorkerConfig;

/**
 * Takes events out of the queue and into {@link Products}.
 *
 * <ol>
 *   <li>{@link #handle} returns when the event is stored: your {@link Worker} then acknowledges it,
 *       and comes back by itself when it has lost its connection. (A7)
 *   <li>A message that is not an event, because it is not JSON, lacks a field or contradicts
 *       itself, is not stored: {@code handle} throws, and the worker sets aside what fails twice.
 *       (A7)
 *   <li>An event that finds the database away is no such message, however often it is delivered:
 *       {@code handle} waits for the database. {@link Sender#stop} ends the wait, and the event is
 *       not acknowledged. (A9)
 * </ol>
 *
 * <p>This needs W8, W9 and W10 of the worker. Thread-safe.
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
