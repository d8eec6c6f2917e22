package mercury.bench.put;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import mercury.bench.broker.BenchQueue;
import mercury.bench.measure.JvmUsage;
import mercury.bench.measure.MeasuredQuantity;
import mercury.bench.measure.PublisherThreads;
import mercury.bench.measure.RunSample;
import mercury.bench.measure.Trial;
import org.HdrHistogram.Histogram;

/** Some threads put tasks. All that was confirmed must be in the queue afterwards. */
final class PutTrial implements Trial {

  private static final double NANOS = 1e9;

  private final BenchQueue place;
  private final MeasuredPut putting;
  private final PublisherThreads publishers;

  private PutTrial(BenchQueue place, MeasuredPut putting, int threads, Map<String, ?> task) {
    this.place = place;
    this.putting = putting;
    this.publishers = new PublisherThreads(threads, thread -> putting.put(thread, task));
  }

  static PutTrial open(String url, MeasuredPut.Opener opener, int threads, Map<String, ?> task)
      throws Exception {
    BenchQueue place = BenchQueue.at(url);
    try {
      return new PutTrial(place, opener.open(url, place.queue(), threads), threads, task);
    } catch (Exception e) {
      try (place) {
        throw e;
      }
    }
  }

  @Override
  public RunSample run(Duration length) throws Exception {
    JvmUsage usage = new JvmUsage();
    long begun = System.nanoTime();
    Histogram latencies = publishers.publish(length);
    long took = System.nanoTime() - begun;
    long count = latencies.getTotalCount();
    RunSample sample =
        usage.addTo(RunSample.of(MeasuredQuantity.RATE, count * NANOS / took), count);
    requireHeld(count);
    return sample
        .and(MeasuredQuantity.MEDIAN, (double) latencies.getValueAtPercentile(50))
        .and(MeasuredQuantity.P99, (double) latencies.getValueAtPercentile(99));
  }

  private void requireHeld(long confirmed) throws IOException {
    long held = place.purge();
    if (held != confirmed) {
      throw new IllegalStateException(
          "%d puts returned, and the queue held %d".formatted(confirmed, held));
    }
  }

  @Override
  public void close() throws IOException {
    try (place;
        publishers) {
      putting.close();
    }
  }
}
