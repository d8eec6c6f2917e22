package mercury.bench.put;

import java.io.IOException;
import java.util.Map;
import mercury.task.WorkerClient;
import mercury.task.WorkerClientConfig;

/** The reference client, which all threads share. */
record MercuryPut(WorkerClient client) implements MeasuredPut {

  static MercuryPut open(String url, String queue, int threads) {
    return new MercuryPut(new WorkerClient(new WorkerClientConfig(url, queue)));
  }

  @Override
  public void put(int thread, Map<String, ?> task) throws IOException {
    client.put(task);
  }

  @Override
  public void close() {
    client.close();
  }
}
