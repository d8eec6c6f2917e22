package mercury.bench.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import mercury.bench.measure.Quantity;
import mercury.bench.measure.Sample;
import mercury.bench.measure.Trial;
import mercury.environment.Service;

/** How long services take to start side by side, without the start of their JVM. */
public record StartTrial(List<Service> services) implements Trial {

  private static final double NANOS = 1e9;

  @Override
  public Sample run(Duration length) throws IOException, InterruptedException {
    ProcessBuilder program = Java.program(StartMain.class);
    services.forEach(service -> program.command().add(service.id()));
    Process process = program.start();
    try (BufferedReader said = process.inputReader()) {
      String nanos = said.readLine();
      if (nanos == null || process.waitFor() != 0) {
        throw new IOException("the services did not start");
      }
      return Sample.of(Quantity.TIME, Double.parseDouble(nanos) / NANOS);
    } finally {
      Ended.now(process);
    }
  }

  @Override
  public void close() {
    // nothing stays from run to run
  }
}
