package mercury.bench.put;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import mercury.bench.broker.BenchQueue;
import mercury.bench.measure.JvmUsage;
import mercury.bench.measure.MeasuredQuantity;
import mercury.bench.measure.PublisherThreads;
import mercury.bench.measure.RunSample;
import mercury.bench.measure.Trial;
import org.HdrHistogram.Histogram;

/** A trial in which threads put tasks. Every confirmed task must be in the queue afterwards. */
final class PutTrial implements Trial {

  private static final double NANOS = 1e9;

  private final BenchQueue queue;
  private final MeasuredPut client;
  private final PublisherThreads publishers;

  private PutTrial(BenchQueue queue, MeasuredPut client, int threads, Map<String, ?> task) {
    this.queue = queue;
    this.client = client;
    this.publishers = new PublisherThreads(threads, thread -> client.put(thread, task));
  }

  static PutTrial open(String url, MeasuredPut.Opener opener, int threads, Map<String, ?> task)
      throws Exception {
    BenchQueue queue = BenchQueue.at(url);
    try {
      return new PutTrial(queue, opener.open(url, queue.queue(), threads), threads, task);
    } catch (Exception e) {
      try (queue) {
        throw e;
      }
    }
  }

  @Override
  public RunSample run(Duration length) throws Exception {
    JvmUsage usage = new JvmUsage();
    long started = System.nanoTime();
    Histogram latencies = publishers.publish(length);
    long duration = System.nanoTime() - started;
    long count = latencies.getTotalCount();
    RunSample sample =
        usage.addTo(RunSample.of(MeasuredQuantity.RATE, count * NANOS / duration), count);
    requireHeld(count);
    return sample
        .and(MeasuredQuantity.MEDIAN, (double) latencies.getValueAtPercentile(50))
        .and(MeasuredQuantity.P99, (double) latencies.getValueAtPercentile(99));
  }

  private void requireHeld(long confirmed) throws IOException {
    long held = queue.purge();
    if (held != confirmed) {
      throw new IllegalStateException(
          String.format(Locale.ROOT, "%d puts returned, and the queue held %d", confirmed, held));
    }
  }

  @Override
  public void close() throws IOException {
    try (queue;
        publishers) {
      client.close();
    }
  }
}
