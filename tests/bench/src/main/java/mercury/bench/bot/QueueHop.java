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

/** An update goes into the queue and out of it: from {@code put} to {@code handle}. */
final class QueueHop implements BotHop {

  private static final Map<String, ?> UPDATE = Map.of("update_id", 1, "text", "x".repeat(400));

  private final SynchronousQueue<Long> handled = new SynchronousQueue<>();
  private final BenchQueue place;
  private final WorkerClient client;
  private final Worker worker;

  private QueueHop(BenchQueue place) {
    this.place = place;
    this.client = new WorkerClient(new WorkerClientConfig(place.url(), place.queue()));
    this.worker =
        new Worker(new WorkerConfig(place.url(), place.queue())) {
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
  public long nanos() throws IOException, InterruptedException {
    long begun = System.nanoTime();
    client.put(UPDATE);
    return handled.take() - begun;
  }

  @Override
  public void close() throws IOException {
    try (place;
        client) {
      worker.stop();
    }
  }
}
