package mercury.bench.process;

import java.io.IOException;
import java.time.Duration;
import mercury.bench.measure.MeasuredQuantity;
import mercury.bench.measure.RunSample;
import mercury.bench.measure.Trial;

/** A trial that measures how long a command takes. */
public record CommandTrial(CheckoutCommand command) implements Trial {

  private static final double NANOS = 1e9;

  @Override
  public RunSample run(Duration length) throws IOException, InterruptedException {
    return RunSample.of(MeasuredQuantity.TIME, command.run().toNanos() / NANOS);
  }

  @Override
  public void close() {
    // keeps nothing from run to run
  }
}
