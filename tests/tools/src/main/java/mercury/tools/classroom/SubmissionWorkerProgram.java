package mercury.tools.classroom;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.concurrent.ExecutionException;

/**
 * Runs a worker until Ctrl+C. It is apart from the command, whose class is loaded also where the
 * course's reference is not: by the other commands of an exported kit.
 */
final class SubmissionWorkerProgram {

  private SubmissionWorkerProgram() {}

  /**
   * Returns an exit code when the worker has stopped by itself; after Ctrl+C the process ends.
   *
   * @param capacity how many submissions it grades at once
   */
  static int run(Sandbox sandbox, int capacity)
      throws IOException, InterruptedException, ExecutionException {
    String name = ManagementFactory.getRuntimeMXBean().getName();
    SubmissionWorker worker =
        new SubmissionWorker(ClassServices.here().create(), sandbox, capacity, name);
    worker.start();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(worker), "stop"));
    System.out.println(
        " [*] Waiting for submissions, %s at a time. To exit press Ctrl+C".formatted(capacity));
    System.err.println("worker: " + worker.complaint().get());
    return 1;
  }

  /** Exits with 0 after Ctrl+C, and not with a signal's number: the stop was asked for. */
  private static void end(SubmissionWorker worker) {
    worker.stop();
    if (!worker.complaint().isDone()) {
      System.out.println(" [*] The worker has stopped");
      System.out.flush();
      Runtime.getRuntime().halt(0);
    }
  }
}
