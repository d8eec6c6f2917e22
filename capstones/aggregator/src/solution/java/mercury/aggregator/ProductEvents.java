package mercury.aggregator;

import com.rabbitmq.client.Delivery;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import mercury.task.Worker;
import mercury.task.WorkerConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes events out of the queue and into the tables. What is not an event is set aside by the rules
 * of {@link Worker}; an event that finds the database away waits for it. Thread-safe.
 */
final class ProductEvents extends Worker {

  private static final Logger LOG = LoggerFactory.getLogger(ProductEvents.class);
  private static final int CAPACITY = 4;
  private static final long PAUSE_MS = 500;

  private final Products products;
  private final SenderMetrics metrics;
  private final CountDownLatch over = new CountDownLatch(1);
  private volatile boolean away;

  /** Opens nothing: see {@link #start}. */
  ProductEvents(SenderConfig config, Products products, SenderMetrics metrics) {
    super(new WorkerConfig(config.rabbitUrl(), config.queueName(), CAPACITY));
    this.products = products;
    this.metrics = metrics;
  }

  @Override
  protected void handle(Delivery message) throws Exception {
    ReceivedEvent event = ReceivedEvent.parse(message.getBody());
    boolean stored = store(event);
    while (!stored && !over.await(PAUSE_MS, TimeUnit.MILLISECONDS)) {
      stored = store(event);
    }
    if (stored) {
      metrics.eventHandled();
    }
  }

  private boolean store(ReceivedEvent event) throws Exception {
    try {
      products.add(event);
      told(false, "the database takes events again");
      return true;
    } catch (SQLException e) {
      if (!DatabaseAway.isReasonOf(e)) {
        throw e;
      }
      told(true, "events wait for the database: " + e.getMessage());
      return false;
    }
  }

  /**
   * Ends the waiting for the database. Call it when the connection to the broker is closed: what
   * was not stored then cannot be acknowledged, and is delivered again.
   */
  void endWaits() {
    over.countDown();
  }

  /** Writes one line for each change of the state. */
  private void told(boolean nowAway, String sentence) {
    if (away != nowAway) {
      LOG.info(sentence);
    }
    away = nowAway;
  }
}
