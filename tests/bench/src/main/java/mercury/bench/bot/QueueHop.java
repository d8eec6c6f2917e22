package mercury.bench.bot;

import com.rabbitmq.client.Delivery;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.SynchronousQueue;
import mercury.bench.broker.BenchQueue;
import mercury.task.Worker;
import mercury.task.WorkerClient;
import mercury.task.WorkerClientConfig;
import mercury.task.WorkerConfig;

/** The step of an update through the queue: from {@code put} to {@code handle}. */
final class QueueHop implements BotHop {

  private static final Map<String, ?> UPDATE = Map.of("update_id", 1, "text", "x".repeat(400));

  private final SynchronousQueue<Long> handled = new SynchronousQueue<>();
  private final BenchQueue queue;
  private final WorkerClient client;
  private final Worker worker;

  private QueueHop(BenchQueue queue) {
    this.queue = queue;
    this.client = new WorkerClient(new WorkerClientConfig(queue.url(), queue.queue()));
    this.worker =
        new Worker(new WorkerConfig(queue.url(), queue.queue())) {
          @Override
          protected void handle(Delivery message) throws InterruptedException {
            handled.put(System.nanoTime());
          }
        };
  }

  static QueueHop open(String rabbitUrl) throws IOException {
    QueueHop hop = new QueueHop(BenchQueue.at(rabbitUrl));
    hop.worker.start();
    return hop;
  }

  @Override
  public long measure() throws IOException, InterruptedException {
    long started = System.nanoTime();
    client.put(UPDATE);
    return handled.take() - started;
  }

  @Override
  public void close() throws IOException {
    try (queue;
        client) {
      worker.stop();
    }
  }
}
