package mercury.task;

import java.util.List;
import java.util.Map;
import mercury.harness.check.CheckContext;
import mercury.harness.driver.SubjectObject;

/** The learner's client, in the process of the code under test. */
@SuppressWarnings("try") // a close that is interrupted is a check that ends
final class DrivenWorkerClient implements AutoCloseable {

  private final SubjectObject client;

  private DrivenWorkerClient(SubjectObject client) {
    this.client = client;
  }

  /** Makes a client for the check's queue. */
  static DrivenWorkerClient of(CheckContext context) throws Exception {
    return of(context, context.rabbitUrl());
  }

  /** Makes a client for the check's queue at that broker. */
  static DrivenWorkerClient of(CheckContext context, String url) throws Exception {
    Map<String, Object> config = Map.of("rabbitUrl", url, "queueName", context.uniqueName());
    return context.closeLater(
        context.call(
            "new WorkerClient()",
            () -> new DrivenWorkerClient(context.subject().make("WorkerClient", List.of(config)))));
  }

  /** Puts a task. */
  void put(Map<String, ?> data) throws Exception {
    client.call("put", data);
  }

  /** Puts many tasks at once. */
  void putAll(List<? extends Map<String, ?>> tasks) throws Exception {
    client.call("putAll", tasks);
  }

  void stop() throws Exception {
    client.call("stop");
  }

  @Override
  public void close() throws Exception {
    client.call("close");
  }
}
