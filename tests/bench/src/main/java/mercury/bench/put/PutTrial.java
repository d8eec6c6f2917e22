package mercury.bench.put;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import mercury.bench.broker.Place;
import mercury.bench.measure.Publishers;
import mercury.bench.measure.Quantity;
import mercury.bench.measure.Sample;
import mercury.bench.measure.Trial;
import mercury.bench.measure.Usage;
import org.HdrHistogram.Histogram;

/** Some threads put tasks. All that was confirmed must be in the queue afterwards. */
final class PutTrial implements Trial {

  private static final double NANOS = 1e9;

  private final Place place;
  private final Putting putting;
  private final Publishers publishers;

  private PutTrial(Place place, Putting putting, int threads, Map<String, ?> task) {
    this.place = place;
    this.putting = putting;
    this.publishers = new Publishers(threads, thread -> putting.put(thread, task));
  }

  static PutTrial open(String url, Putting.Opener opener, int threads, Map<String, ?> task)
      throws Exception {
    Place place = Place.at(url);
    try {
      return new PutTrial(place, opener.open(url, place.queue(), threads), threads, task);
    } catch (Exception e) {
      try (place) {
        throw e;
      }
    }
  }

  @Override
  public Sample run(Duration length) throws Exception {
    Usage usage = new Usage();
    long begun = System.nanoTime();
    Histogram latencies = publishers.publish(length);
    long took = System.nanoTime() - begun;
    long count = latencies.getTotalCount();
    Sample sample = usage.addTo(Sample.of(Quantity.RATE, count * NANOS / took), count);
    requireHeld(count);
    return sample
        .and(Quantity.MEDIAN, (double) latencies.getValueAtPercentile(50))
        .and(Quantity.P99, (double) latencies.getValueAtPercentile(99));
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
