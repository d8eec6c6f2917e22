package mercury.bench.bot;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import mercury.bench.measure.MeasuredQuantity;
import mercury.bench.measure.RunSample;
import mercury.bench.measure.Trial;
import org.HdrHistogram.Histogram;

/**
 * A trial that repeats a step, one run at a time. It pauses before each run, as people do: a step
 * that follows the previous one at once finds every thread awake, which never happens in the whole
 * bot.
 */
record HopTrial(BotHop hop) implements Trial {

  private static final int DIGITS = 3;
  private static final long PAUSE_NANOS = 5_000_000;

  static HopTrial open(BotHop.Opener opener) throws Exception {
    return new HopTrial(opener.open());
  }

  @Override
  public RunSample run(Duration length) throws Exception {
    Histogram durations = new Histogram(DIGITS);
    long end = System.nanoTime() + length.toNanos();
    do {
      LockSupport.parkNanos(PAUSE_NANOS);
      durations.recordValue(hop.measure());
    } while (System.nanoTime() < end);
    return RunSample.of(MeasuredQuantity.MEDIAN, (double) durations.getValueAtPercentile(50))
        .and(MeasuredQuantity.P99, (double) durations.getValueAtPercentile(99));
  }

  @Override
  public void close() throws IOException {
    hop.close();
  }
}
