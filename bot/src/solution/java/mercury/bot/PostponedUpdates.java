package mercury.bot;

import com.rabbitmq.client.Delivery;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import mercury.task.Worker;
import mercury.task.WorkerClient;
import mercury.task.WorkerClientConfig;
import mercury.task.WorkerConfig;

/**
 * The updates that have to wait, in a durable queue of their own, where they keep no place from
 * those that can be handled and survive a crash. Each goes back to the end of the queue of updates
 * when its time has come, or when the bot stops.
 *
 * <p>Thread-safe.
 */
final class PostponedUpdates extends Worker {

  private static final int WAITING = 64; // the others wait behind them, in the queue
  private static final String NOT_BEFORE = "not_before";
  private static final String UPDATE = "update";

  private final WorkerClient updates;
  private final WorkerClient postponed;
  private final StopSignal stop;

  /** Opens nothing: see {@link #start}. */
  PostponedUpdates(WorkerConfig config, StopSignal stop) {
    super(new WorkerConfig(config.rabbitUrl(), laterQueue(config), WAITING));
    this.stop = stop;
    updates = new WorkerClient(new WorkerClientConfig(config.rabbitUrl(), config.queueName()));
    postponed = new WorkerClient(new WorkerClientConfig(config.rabbitUrl(), laterQueue(config)));
  }

  /** Postpones an update. Returns when the broker has it. */
  void add(byte[] update, Duration pause) throws IOException {
    Map<String, Object> json = TelegramResponse.object(update);
    if (stop.isSent()) {
      updates.put(json);
    } else {
      long due = System.currentTimeMillis() + pause.toMillis();
      postponed.put(Map.of(NOT_BEFORE, due, UPDATE, json));
    }
  }

  @Override
  protected void handle(Delivery message) throws Exception {
    Map<String, Object> waiting = TelegramResponse.object(message.getBody());
    if (!(waiting.get(NOT_BEFORE) instanceof Number due)
        || !(waiting.get(UPDATE) instanceof Map<?, ?> update)) {
      throw new IOException("this is not a postponed update");
    }
    stop.await(Duration.ofMillis(due.longValue() - System.currentTimeMillis()));
    updates.put(json(update));
  }

  /** Closes the connections by which updates are postponed. */
  void closeClients() {
    postponed.stop();
    updates.stop();
  }

  @SuppressWarnings("unchecked") // a JSON object has strings for keys
  private static Map<String, Object> json(Map<?, ?> object) {
    return (Map<String, Object>) object;
  }

  private static String laterQueue(WorkerConfig config) {
    return config.queueName() + ".later";
  }
}
