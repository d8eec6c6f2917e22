package mercury.bench.bot;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import mercury.bench.measure.MeasuredQuantity;
import mercury.bench.measure.RunSample;
import mercury.bench.measure.Trial;
import org.HdrHistogram.Histogram;

/**
 * A step, done over and over, one at a time. Before each is a pause, as there is between people: a
 * step that follows the last one at once finds every thread awake, which in the whole nobody does.
 */
record HopTrial(BotHop hop) implements Trial {

  private static final int DIGITS = 3;
  private static final long PAUSE_NANOS = 5_000_000;

  static HopTrial open(BotHop.Opener opener) throws Exception {
    return new HopTrial(opener.open());
  }

  @Override
  public RunSample run(Duration length) throws Exception {
    Histogram took = new Histogram(DIGITS);
    long end = System.nanoTime() + length.toNanos();
    do {
      LockSupport.parkNanos(PAUSE_NANOS);
      took.recordValue(hop.nanos());
    } while (System.nanoTime() < end);
    return RunSample.of(MeasuredQuantity.MEDIAN, (double) took.getValueAtPercentile(50))
        .and(MeasuredQuantity.P99, (double) took.getValueAtPercentile(99));
  }

  @Override
  public void close() throws IOException {
    hop.close();
  }
}
