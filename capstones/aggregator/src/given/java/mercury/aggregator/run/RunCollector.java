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
          CollectorConfig config = new AggregatorSettings(System.getenv()).collector();
          AggregatorProbes.require(config);
          Collector collector = new Collector(config);
          collector.start();
          System.out.println(" [*] Ready. To exit press Ctrl+C");
          AggregatorStop.awaitCtrlC("The collector", collector::stop);
        });
  }
}
