package mercury.aggregator.run;

import mercury.aggregator.Collector;
import mercury.aggregator.CollectorConfig;
import mercury.task.run.CourseProgram;

/** Collects from both shops until Ctrl+C. */
public final class RunCollector {

  private RunCollector() {}

  public static void main(String[] args) {
    if (args.length != 0) {
      CourseProgram.usage("aggregator collector");
    }
    CourseProgram.run(
        () -> {
          CollectorConfig config = new CollectorSettings(System.getenv()).config();
          CollectorProbes.require(config);
          Collector collector = new Collector(config);
          collector.start();
          System.out.println(" [*] Ready. To exit press Ctrl+C");
          CourseProgram.awaitCtrlC(() -> stop(collector));
        });
  }

  /** Exits with 0 after Ctrl+C, and not with a signal's number: the stop was asked for. */
  private static void stop(Collector collector) {
    boolean stopped = CourseProgram.stop(collector::stop);
    if (stopped) {
      System.out.println(" [*] The collector has stopped");
    }
    System.out.flush();
    Runtime.getRuntime().halt(stopped ? 0 : 1);
  }
}
