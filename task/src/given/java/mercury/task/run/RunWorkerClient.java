package mercury.task.run;

import java.util.Map;
import mercury.task.WorkerClient;
import mercury.task.WorkerClientConfig;

/** Puts one task into the queue "worker_metaclass". */
public final class RunWorkerClient {

  private static final String QUEUE = "worker_metaclass";

  private RunWorkerClient() {}

  public static void main(String[] args) {
    if (args.length != 0) {
      CourseProgram.usage("run task run-worker-client");
    }
    TaskProgram.run(
        url -> {
          try (WorkerClient client = new WorkerClient(new WorkerClientConfig(url, QUEUE))) {
            client.put(Map.of("type", "event"));
            System.out.println(" [x] Put {\"type\": \"event\"} into " + QUEUE);
          }
        });
  }
}
