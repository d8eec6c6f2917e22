package mercury.aggregator.run;

import mercury.aggregator.Sender;
import mercury.aggregator.SenderConfig;
import mercury.task.run.CourseProgram;

/** Takes events and serves the catalogue until Ctrl+C. */
public final class RunSender {

  private RunSender() {}

  public static void main(String[] args) {
    if (args.length != 0) {
      CourseProgram.usage("aggregator sender");
    }
    CourseProgram.run(
        () -> {
          SenderConfig config = new AggregatorSettings(System.getenv()).sender();
          AggregatorProbes.require(config);
          Sender sender = new Sender(config);
          sender.start();
          System.out.println(" [*] Listening on http://localhost:" + sender.port() + "/docs");
          System.out.println(" [*] Ready. To exit press Ctrl+C");
          AggregatorStop.awaitCtrlC("The sender", sender::stop);
        });
  }
}
