package mercury.bench.process;

import java.io.IOException;
import java.time.Duration;
import mercury.bench.measure.Quantity;
import mercury.bench.measure.Sample;
import mercury.bench.measure.Trial;

/** How long a command takes. */
public record CommandTrial(Command command) implements Trial {

  private static final double NANOS = 1e9;

  @Override
  public Sample run(Duration length) throws IOException, InterruptedException {
    return Sample.of(Quantity.TIME, command.run().toNanos() / NANOS);
  }

  @Override
  public void close() {
    // nothing stays from run to run
  }
}
