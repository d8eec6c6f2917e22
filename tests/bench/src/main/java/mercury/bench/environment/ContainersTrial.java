package mercury.bench.environment;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import mercury.bench.measure.MeasuredQuantity;
import mercury.bench.measure.RunSample;
import mercury.bench.measure.Trial;

/**
 * A trial that starts RabbitMQ and PostgreSQL as containers, from {@code up} until both are
 * healthy.
 */
record ContainersTrial() implements Trial {

  private static final double NANOS = 1e9;
  private static final Duration TIMEOUT = Duration.ofMinutes(3);

  @Override
  public RunSample run(Duration length) throws IOException, InterruptedException {
    try {
      long started = System.nanoTime();
      ComposeProject.run("up", "-d", "rabbitmq", "postgres");
      await().atMost(TIMEOUT).until(() -> ComposeProject.healthy() == 2);
      double seconds = (System.nanoTime() - started) / NANOS;
      return RunSample.of(MeasuredQuantity.TIME, seconds)
          .and(MeasuredQuantity.MEMORY, ComposeProject.memory());
    } finally {
      ComposeProject.run("down", "-v", "--remove-orphans");
    }
  }

  @Override
  public void close() {
    // keeps nothing from run to run
  }
}
