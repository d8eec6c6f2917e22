package mercury.bench.work;

import java.io.IOException;
import java.time.Duration;
import mercury.bench.broker.Place;
import mercury.bench.measure.Quantity;
import mercury.bench.measure.Sample;
import mercury.bench.measure.Trial;
import mercury.bench.measure.Usage;

/**
 * A queue is filled, then consumed. How many messages that takes is what the last run tells, so
 * that slow and fast consumers run about as long.
 */
final class WorkTrial implements Trial {

  private static final int FIRST_COUNT = 200;
  private static final int GROWTH = 20;
  private static final int MOST = 200_000;
  private static final double PER_HANDLER = 1_000;
  private static final double NANOS = 1e9;
  private static final byte[] BODY = new byte[100];

  private final Place place;
  private final Consuming.Opener opener;
  private final int capacity;
  private final Task task;
  private long count = FIRST_COUNT;

  private WorkTrial(Place place, Consuming.Opener opener, int capacity, Task task) {
    this.place = place;
    this.opener = opener;
    this.capacity = capacity;
    this.task = task;
  }

  static WorkTrial open(String url, Consuming.Opener opener, int capacity, Task task)
      throws IOException {
    return new WorkTrial(Place.at(url), opener, capacity, task);
  }

  @Override
  public Sample run(Duration length) throws Exception {
    place.fill(count, BODY);
    Count handled = new Count(count, task);
    Sample sample = consume(handled);
    requireEmpty(handled);
    double next = sample.get(Quantity.RATE) * (length.toNanos() / NANOS);
    count = Math.max(2, Math.min(Math.min(MOST, GROWTH * count), Math.round(next)));
    return sample;
  }

  private Sample consume(Count handled) throws Exception {
    Usage usage = new Usage();
    Consuming consumer = opener.open(place.url(), place.queue(), capacity, handled::handle);
    try (consumer) {
      handled.await();
      Sample sample =
          Sample.of(Quantity.RATE, handled.rate())
              .and(Quantity.IDEAL, handled.rate() / (PER_HANDLER * capacity));
      return usage.addTo(sample, count);
    }
  }

  private void requireEmpty(Count handled) throws IOException {
    long left = place.purge();
    if (left > 0 || handled.handled() != count) {
      throw new IllegalStateException(
          "%d of %d messages were handled, and the queue still held %d"
              .formatted(handled.handled(), count, left));
    }
  }

  @Override
  public void close() throws IOException {
    place.close();
  }
}
