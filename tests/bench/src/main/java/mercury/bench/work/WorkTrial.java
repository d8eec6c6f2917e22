package mercury.bench.work;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import mercury.bench.broker.BenchQueue;
import mercury.bench.measure.JvmUsage;
import mercury.bench.measure.MeasuredQuantity;
import mercury.bench.measure.RunSample;
import mercury.bench.measure.Trial;

/**
 * A trial that fills a queue and then consumes it. The previous run determines the number of
 * messages, so that slow and fast consumers run about equally long.
 */
final class WorkTrial implements Trial {

  private static final int FIRST_COUNT = 200;
  private static final int GROWTH = 20;
  private static final int MAX_COUNT = 200_000;
  private static final double PER_HANDLER = 1_000;
  private static final double NANOS = 1e9;
  private static final byte[] BODY = new byte[100];

  private final BenchQueue queue;
  private final MeasuredConsumer.Opener opener;
  private final int capacity;
  private final HandlerDelay task;
  private long count = FIRST_COUNT;

  private WorkTrial(
      BenchQueue queue, MeasuredConsumer.Opener opener, int capacity, HandlerDelay task) {
    this.queue = queue;
    this.opener = opener;
    this.capacity = capacity;
    this.task = task;
  }

  static WorkTrial open(String url, MeasuredConsumer.Opener opener, int capacity, HandlerDelay task)
      throws IOException {
    return new WorkTrial(BenchQueue.at(url), opener, capacity, task);
  }

  @Override
  public RunSample run(Duration length) throws Exception {
    queue.fill(count, BODY);
    HandledMessageCounter handled = new HandledMessageCounter(count, task);
    RunSample sample = consume(handled);
    requireEmpty(handled);
    double next = sample.get(MeasuredQuantity.RATE) * (length.toNanos() / NANOS);
    count = Math.max(2, Math.min(Math.min(MAX_COUNT, GROWTH * count), Math.round(next)));
    return sample;
  }

  private RunSample consume(HandledMessageCounter handled) throws Exception {
    JvmUsage usage = new JvmUsage();
    MeasuredConsumer consumer = opener.open(queue.url(), queue.queue(), capacity, handled::handle);
    try (consumer) {
      handled.await();
      RunSample sample =
          RunSample.of(MeasuredQuantity.RATE, handled.rate())
              .and(MeasuredQuantity.IDEAL, handled.rate() / (PER_HANDLER * capacity));
      return usage.addTo(sample, count);
    }
  }

  private void requireEmpty(HandledMessageCounter handled) throws IOException {
    long left = queue.purge();
    if (left > 0 || handled.handled() != count) {
      throw new IllegalStateException(
          String.format(
              Locale.ROOT,
              "%d of %d messages were handled, and the queue still held %d",
              handled.handled(),
              count,
              left));
    }
  }

  @Override
  public void close() throws IOException {
    queue.close();
  }
}
