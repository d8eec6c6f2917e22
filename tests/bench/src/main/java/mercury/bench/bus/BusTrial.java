package mercury.bench.bus;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import mercury.bench.broker.BenchQueue;
import mercury.bench.measure.JvmUsage;
import mercury.bench.measure.MeasuredQuantity;
import mercury.bench.measure.PublisherThreads;
import mercury.bench.measure.RunSample;
import mercury.bench.measure.Trial;

/**
 * A trial in which threads publish events; a run ends when every subscriber has received every
 * event.
 */
final class BusTrial implements Trial {

  private static final int THREADS = 4;
  private static final double NANOS = 1e9;
  private static final Map<String, ?> DATA = Map.of("text", "x".repeat(60));

  private final String url;
  private final String name;
  private final int subscribers;
  private final EventArrivalCounter arrivals;
  private final MeasuredBus bus;
  private final PublisherThreads publishers;

  private BusTrial(
      String url, String name, int subscribers, EventArrivalCounter arrivals, MeasuredBus bus) {
    this.url = url;
    this.name = name;
    this.subscribers = subscribers;
    this.arrivals = arrivals;
    this.bus = bus;
    this.publishers = new PublisherThreads(THREADS, thread -> bus.publish(thread, DATA));
  }

  static BusTrial open(String url, MeasuredBus.Opener opener, int subscribers) throws Exception {
    String name = "bench-" + UUID.randomUUID();
    EventArrivalCounter arrivals = new EventArrivalCounter();
    MeasuredBus bus = opener.open(url, name, subscribers, THREADS, arrivals::arrived);
    return new BusTrial(url, name, subscribers, arrivals, bus);
  }

  @Override
  public RunSample run(Duration length) throws Exception {
    JvmUsage usage = new JvmUsage();
    long before = arrivals.count();
    long started = System.nanoTime();
    long events = publishers.publish(length).getTotalCount();
    arrivals.await(before + events * subscribers);
    double seconds = (System.nanoTime() - started) / NANOS;
    long delivered = events * subscribers;
    return usage.addTo(RunSample.of(MeasuredQuantity.EVENTS, delivered / seconds), delivered);
  }

  @Override
  public void close() throws IOException {
    try (publishers;
        bus) {
      BenchQueue.deleteExchange(url, name);
    }
  }
}
