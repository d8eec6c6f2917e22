package mercury.task.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.rabbitmq.client.Delivery;
import mercury.task.Worker;
import mercury.task.WorkerConfig;

/**
 * Handles the tasks of the queue "worker_metaclass", two at a time, each with some seconds of
 * pretended work, until Ctrl+C.
 */
public final class RunWorker {

  private static final String QUEUE = "worker_metaclass";
  private static final int CAPACITY = 2;
  private static final double DEFAULT_SECONDS = 5;

  private RunWorker() {}

  public static void main(String[] args) {
    double seconds = seconds(args);
    TaskProgram.run(
        url -> {
          Worker worker =
              new Worker(new WorkerConfig(url, QUEUE, CAPACITY)) {
                @Override
                protected void handle(Delivery message) throws InterruptedException {
                  String body = new String(message.getBody(), UTF_8);
                  System.out.println(" [x] Received " + body);
                  Thread.sleep((long) (seconds * 1000));
                  System.out.println(" [x] Done " + body);
                }
              };
          worker.start();
          System.out.println(" [*] Waiting for tasks in " + QUEUE + ". To exit press Ctrl+C");
          TaskProgram.awaitCtrlC(worker::stop);
        });
  }

  private static double seconds(String[] args) {
    try {
      double seconds = args.length == 0 ? DEFAULT_SECONDS : Double.parseDouble(args[0]);
      if (args.length <= 1 && seconds >= 0 && Double.isFinite(seconds)) {
        return seconds;
      }
    } catch (NumberFormatException e) {
      // the usage says it
    }
    CourseProgram.usage("run task run-worker [SECONDS]");
    return 0;
  }
}
