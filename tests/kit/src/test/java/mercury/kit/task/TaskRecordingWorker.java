package mercury.kit.task;

import static java.nio.charset.StandardCharsets.UTF_8;
import static mercury.kit.LoadPatience.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.Delivery;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import mercury.task.Worker;
import mercury.task.WorkerConfig;

/** A worker that records which tasks began and which succeeded. */
final class TaskRecordingWorker extends Worker {

  /** The work of a task. */
  interface Work {
    void on(Delivery message) throws Exception;
  }

  /** A step of the work. */
  interface Step {
    void run() throws Exception;
  }

  private final Work work;
  private final List<String> begun = new CopyOnWriteArrayList<>();
  private final List<String> done = new CopyOnWriteArrayList<>();
  private final AtomicInteger running = new AtomicInteger();
  private final AtomicInteger maxRunning = new AtomicInteger();

  TaskRecordingWorker(WorkerConfig config, Work work) {
    super(config);
    this.work = work;
  }

  /** Runs the step only for the task with that body. */
  static void only(String body, Delivery message, Step step) throws Exception {
    if (body(message).equals(body)) {
      step.run();
    }
  }

  @Override
  protected void handle(Delivery message) throws Exception {
    begun.add(body(message));
    maxRunning.accumulateAndGet(running.incrementAndGet(), Math::max);
    try {
      work.on(message);
      done.add(body(message));
    } finally {
      running.decrementAndGet();
    }
  }

  List<String> begun() {
    return List.copyOf(begun);
  }

  List<String> done() {
    return List.copyOf(done);
  }

  int running() {
    return running.get();
  }

  int maxRunning() {
    return maxRunning.get();
  }

  void awaitDone(String... bodies) {
    eventually().untilAsserted(() -> assertThat(done).contains(bodies));
  }

  void awaitDone(int tasks) {
    eventually().untilAsserted(() -> assertThat(done).hasSizeGreaterThanOrEqualTo(tasks));
  }

  private static String body(Delivery message) {
    return new String(message.getBody(), UTF_8);
  }
}
