package mercury.kit.task;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import mercury.task.Worker;
import mercury.task.WorkerConfig;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The workers of one test, all on its queue. They stop after the test. */
final class WorkersExtension implements AfterEachCallback {

  private final BrokerExtension broker;
  private final List<TaskRecordingWorker> workers = new ArrayList<>();
  private final CountDownLatch go = new CountDownLatch(1);

  WorkersExtension(BrokerExtension broker) {
    this.broker = broker;
  }

  /** Creates a worker on a connection that the test can break. */
  TaskRecordingWorker of(int capacity, TaskRecordingWorker.Work work) {
    return of(broker.url(), capacity, work);
  }

  TaskRecordingWorker of(String url, int capacity, TaskRecordingWorker.Work work) {
    TaskRecordingWorker worker =
        new TaskRecordingWorker(new WorkerConfig(url, broker.name(), capacity), work);
    workers.add(worker);
    return worker;
  }

  TaskRecordingWorker first() {
    return workers.get(0);
  }

  /** Blocks a handler until the test calls {@link #go}. */
  void awaitGo() throws InterruptedException {
    go.await();
  }

  void go() {
    go.countDown();
  }

  @Override
  public void afterEach(ExtensionContext context) {
    go();
    workers.forEach(Worker::stop);
  }
}
