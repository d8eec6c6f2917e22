package mercury.aggregator.run;

import mercury.task.run.CourseProgram;

/** Ends a program on Ctrl+C. Stateless. */
final class AggregatorStop {

  private AggregatorStop() {}

  /**
   * Waits for Ctrl+C, stops the service, and exits with 0 and not with a signal's number: the stop
   * was asked for.
   *
   * @param service its name at the beginning of a sentence
   */
  static void awaitCtrlC(String service, Runnable stop) throws InterruptedException {
    CourseProgram.awaitCtrlC(() -> stop(service, stop));
  }

  private static void stop(String service, Runnable stop) {
    boolean stopped = CourseProgram.stop(stop::run);
    if (stopped) {
      System.out.println(" [*] " + service + " has stopped");
    }
    System.out.flush();
    Runtime.getRuntime().halt(stopped ? 0 : 1);
  }
}
