package mercury.bench.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import mercury.bench.measure.MeasuredQuantity;
import mercury.bench.measure.RunSample;
import mercury.bench.measure.Trial;

/** Measures how long services take to start side by side, without the start of their JVM. */
public record ServiceStartTrial(List<String> services) implements Trial {

  private static final double NANOS = 1e9;

  @Override
  public RunSample run(Duration length) throws IOException, InterruptedException {
    ProcessBuilder program = JvmCommand.program(ServiceStartMain.class);
    services.forEach(service -> program.command().add(service));
    Process process = program.start();
    try (BufferedReader output = process.inputReader()) {
      String nanos = output.readLine();
      if (nanos == null || process.waitFor() != 0) {
        throw new IOException("the services did not start");
      }
      return RunSample.of(MeasuredQuantity.TIME, Double.parseDouble(nanos) / NANOS);
    } finally {
      ProcessTermination.now(process);
    }
  }

  @Override
  public void close() {
    // keeps nothing from run to run
  }
}
