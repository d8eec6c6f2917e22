package mercury.bench.work;

import com.rabbitmq.client.Delivery;
import java.io.IOException;
import mercury.task.Worker;
import mercury.task.WorkerConfig;

/** The reference worker as a consumer. */
final class MercuryWork extends Worker implements MeasuredConsumer {

  private final Runnable handler;

  private MercuryWork(WorkerConfig config, Runnable handler) {
    super(config);
    this.handler = handler;
  }

  static MercuryWork open(String url, String queue, int capacity, Runnable handler)
      throws IOException {
    MercuryWork worker = new MercuryWork(new WorkerConfig(url, queue, capacity), handler);
    worker.start();
    return worker;
  }

  @Override
  protected void handle(Delivery message) {
    handler.run();
  }
}
