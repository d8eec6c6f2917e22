package mercury.bench.put;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import mercury.bench.broker.Place;
import mercury.bench.measure.Quantity;
import mercury.bench.measure.Sample;
import mercury.bench.measure.Trial;
import org.HdrHistogram.Histogram;

/** Some threads put one task after the other, each as soon as its last one is confirmed. */
final class PutTrial implements Trial {

  private static final int DIGITS = 3;
  private static final double NANOS = 1e9;

  private final Place place;
  private final Putting putting;
  private final int threads;
  private final Map<String, ?> task;
  private final ExecutorService pool;

  private PutTrial(Place place, Putting putting, int threads, Map<String, ?> task) {
    this.place = place;
    this.putting = putting;
    this.threads = threads;
    this.task = task;
    this.pool = Executors.newFixedThreadPool(threads);
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
    CountDownLatch start = new CountDownLatch(1);
    List<Future<Histogram>> running = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      int thread = i;
      running.add(pool.submit(() -> put(thread, start, length)));
    }
    long begun = System.nanoTime();
    start.countDown();
    Histogram all = new Histogram(DIGITS);
    for (Future<Histogram> one : running) {
      all.add(one.get());
    }
    long took = System.nanoTime() - begun;
    requireHeld(all.getTotalCount());
    return Sample.of(Quantity.RATE, all.getTotalCount() * NANOS / took)
        .and(Quantity.MEDIAN, (double) all.getValueAtPercentile(50))
        .and(Quantity.P99, (double) all.getValueAtPercentile(99));
  }

  private Histogram put(int thread, CountDownLatch start, Duration length) throws Exception {
    Histogram latencies = new Histogram(DIGITS);
    start.await();
    long end = System.nanoTime() + length.toNanos();
    for (long now = System.nanoTime(); now < end; ) {
      putting.put(thread, task);
      long confirmed = System.nanoTime();
      latencies.recordValue(confirmed - now);
      now = confirmed;
    }
    return latencies;
  }

  private void requireHeld(long confirmed) throws Exception {
    long held = place.purge();
    if (held != confirmed) {
      throw new IllegalStateException(
          "%d puts returned, and the queue held %d".formatted(confirmed, held));
    }
  }

  @Override
  public void close() throws IOException {
    pool.shutdown();
    try (place) {
      putting.close();
    }
  }
}
